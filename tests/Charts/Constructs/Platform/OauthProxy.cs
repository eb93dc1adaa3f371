using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Platform.OauthProxy;

/// <summary>A login in front of a service: secrets of one's own or given, and arguments from many switches.</summary>
[HelmChart("oauth-proxy", Version = "0.1.0")]
public sealed class OauthProxy(OauthProxyValues values, Release release)
{
    public V1Secret? Secret => values.ExistingSecret is null
        ? new()
        {
            Metadata = new() { Name = SecretName, Labels = release.Labels() },
            StringData = new Dictionary<string, string>
            {
                ["client-id"] = values.ClientId,
                ["client-secret"] = values.ClientSecret,
                ["cookie-secret"] = values.CookieSecret,
            },
        }
        : null;

    public V1Deployment Deployment => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            Selector = new() { MatchLabels = release.Selector() },
            Template = new()
            {
                Metadata = new() { Labels = release.Selector() },
                Spec = new()
                {
                    Containers =
                    [
                        new()
                        {
                            Name = "proxy",
                            Image = "quay.io/oauth2-proxy/oauth2-proxy:v7.7.1",
                            Args =
                            [
                                "--http-address=0.0.0.0:4180",
                                $"--upstream={values.Upstream}",
                                $"--cookie-secure={(values.SecureCookie ? "true" : "false")}",
                                $"--cookie-expire={values.CookieHours}h",
                                .. values.EmailDomains.Select(domain => $"--email-domain={domain}").DefaultIfEmpty("--email-domain=*"),
                                .. values.SkipAuthentication.Select(path => $"--skip-auth-route=^{path}$"),
                            ],
                            Env =
                            [
                                Env.FromSecret("OAUTH2_PROXY_CLIENT_ID", SecretName, "client-id"),
                                Env.FromSecret("OAUTH2_PROXY_CLIENT_SECRET", SecretName, "client-secret"),
                                Env.FromSecret("OAUTH2_PROXY_COOKIE_SECRET", SecretName, "cookie-secret"),
                            ],
                        },
                    ],
                },
            },
        },
    };

    private string SecretName => values.ExistingSecret ?? release.NameFor("oauth");
}

public sealed record OauthProxyValues
{
    [RegularExpression("https?://[a-z0-9.:-]{1,60}/?")] public string Upstream { get; init; } = "http://127.0.0.1:8080/";
    [RegularExpression("[a-z-]{1,40}")] public string? ExistingSecret { get; init; }
    public string ClientId { get; init; } = "";
    public string ClientSecret { get; init; } = "";
    public string CookieSecret { get; init; } = "";
    public bool SecureCookie { get; init; } = true;
    [Range(1, 720)] public int CookieHours { get; init; } = 168;
    [Items("[a-z.]{1,40}")] public IReadOnlyList<string> EmailDomains { get; init; } = [];
    [Items("/[a-z/]{0,30}")] public IReadOnlyList<string> SkipAuthentication { get; init; } = ["/healthz"];
}

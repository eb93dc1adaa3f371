using k8s.Models;
using Plimsoll;

namespace Constructs.Strings.PlainString;

/// <summary>The mail server that Grafana sends alerts through.</summary>
[HelmChart("plain-string", Version = "0.1.0")]
public sealed class PlainString(PlainStringValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["GF_SMTP_HOST"] = values.SmtpHost,
            ["GF_SMTP_FROM_NAME"] = values.FromName,
        },
    };
}

public sealed record PlainStringValues
{
    /// <summary>Host of the mail server.</summary>
    public string SmtpHost { get; init; } = "smtp.example.com";

    /// <summary>What alerts are signed with: any text.</summary>
    public string FromName { get; init; } = "Grafana: \"ops\" # team";
}

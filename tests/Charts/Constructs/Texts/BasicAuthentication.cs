using System.ComponentModel.DataAnnotations;
using System.Text;
using k8s.Models;
using Plimsoll;

namespace Constructs.Texts.BasicAuthentication;

/// <summary>Base64 of a text, for a header or for image pulls.</summary>
[HelmChart("basic-authentication", Version = "0.1.0")]
public sealed class BasicAuthentication(BasicAuthenticationValues values, Release release)
{
    public V1Secret Pull => new()
    {
        Metadata = new() { Name = release.NameFor("pull") },
        Type = "kubernetes.io/dockerconfigjson",
        StringData = new Dictionary<string, string>
        {
            [".dockerconfigjson"] = $"{{\"auths\":{{\"{values.Registry}\":{{\"auth\":\"{Login}\"}}}}}}",
        },
    };

    private string Login => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{values.User}:{values.Password}"));
}

public sealed record BasicAuthenticationValues
{
    [RegularExpression("[a-z0-9.:]{1,60}")] public string Registry { get; init; } = "registry.example.com";
    public string User { get; init; } = "robot";
    public string Password { get; init; } = "p\"w";
}

using System.Security.Cryptography;
using System.Text;
using k8s.Models;
using Plimsoll;

namespace Constructs.Texts.ContentChecksum;

/// <summary>Pods restart when a file changes: the annotation is a hash of it.</summary>
[HelmChart("content-checksum", Version = "0.1.0")]
public sealed class ContentChecksum(ContentChecksumValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["app.yaml"] = values.Content,
        },
    };

    public V1Deployment Deployment => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            Selector = new() { MatchLabels = release.Selector() },
            Template = new()
            {
                Metadata = new()
                {
                    Labels = release.Selector(),
                    Annotations = new Dictionary<string, string>
                    {
                        ["checksum/config"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(values.Content))),
                    },
                },
                Spec = new()
                {
                    Volumes = [new() { Name = "config", ConfigMap = new() { Name = Config.Metadata.Name } }],
                    Containers =
                    [
                        new()
                        {
                            Name = "app",
                            Image = "registry.example.com/app:1.0.0",
                            VolumeMounts = [new() { Name = "config", MountPath = "/etc/app" }],
                        },
                    ],
                },
            },
        },
    };
}

public sealed record ContentChecksumValues
{
    /// <summary>Configuration of the application.</summary>
    public string Content { get; init; } = "a: 1\n";
}

using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Helpers.ReleaseExtensions;

/// <summary>Methods and properties on the release, as extension members.</summary>
[HelmChart("release-extensions", Version = "0.1.0")]
public sealed class ReleaseExtensions(ReleaseExtensionsValues values, Release release)
{
    public V1ServiceAccount Account => new() { Metadata = release.Metadata("account") };

    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["dns"] = release.Dns,
            ["url"] = release.Url(values.Port),
        },
    };
}

public sealed record ReleaseExtensionsValues
{
    [Range(1, 65535)] public int Port { get; init; } = 80;
}

internal static class OwnReleaseExtensions
{
    extension(Release release)
    {
        public string Dns => $"{release.FullName}.{release.Namespace}.svc";

        public string Url(int port) => $"http://{release.Dns}:{port}/";
    }

    public static V1ObjectMeta Metadata(this Release release, string part) => new()
    {
        Name = release.NameFor(part),
        Labels = release.Labels(),
    };
}

using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Interpolation.LocalTexts;

/// <summary>A text put together step by step.</summary>
[HelmChart("local-texts", Version = "0.1.0")]
public sealed class LocalTexts(LocalTextsValues values, Release release)
{
    public V1ConfigMap Config
    {
        get
        {
            var host = $"{release.Name}.{release.Namespace}";
            var url = $"http://{host}:{values.Port}";
            url += values.Path;
            return new()
            {
                Metadata = new() { Name = release.FullName },
                Data = new Dictionary<string, string> { ["host"] = host, ["url"] = url },
            };
        }
    }
}

public sealed record LocalTextsValues
{
    [Range(1, 65535)] public int Port { get; init; } = 80;
    public string Path { get; init; } = "/";
}

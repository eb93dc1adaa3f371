using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Texts.PartsOfSplitText;

/// <summary>Single parts of a text in parts.</summary>
[HelmChart("parts-of-split-text", Version = "0.1.0")]
public sealed class PartsOfSplitText(PartsOfSplitTextValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["repository"] = values.Image.Split(':')[0],
            ["tag"] = values.Image.Split(':')[1],
            ["last"] = values.Path.Split('/')[^1],
            ["parts"] = $"{values.Path.Split('/').Length}",
        },
    };
}

public sealed record PartsOfSplitTextValues
{
    [RegularExpression("[a-z./]{1,60}:[a-z0-9.]{1,30}")] public string Image { get; init; } = "docker.io/library/redis:7.2.5";
    public string Path { get; init; } = "etc/app/config.yaml";
}

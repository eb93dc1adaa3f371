using k8s.Models;
using Plimsoll;

namespace Constructs.Texts.RepeatedText;

/// <summary>Characters that are repeated.</summary>
[HelmChart("repeated-text", Version = "0.1.0")]
public sealed class RepeatedText(RepeatedTextValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["line"] = new string('-', 20) + values.Title,
            ["dots"] = string.Concat(Enumerable.Repeat(values.Unit, 3)),
        },
    };
}

public sealed record RepeatedTextValues
{
    public string Title { get; init; } = "x";
    public string Unit { get; init; } = "ab ";
}

using k8s.Models;
using Plimsoll;

namespace Constructs.Bodies.ForOverList;

/// <summary>A loop by index over a list of the values.</summary>
[HelmChart("for-over-list", Version = "0.1.0")]
public sealed class ForOverList(ForOverListValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["seeds"] = Seeds(),
        },
    };

    private string Seeds()
    {
        var text = "";
        for (var i = 0; i < values.Seeds.Count; i++)
            text += $"{i}:{values.Seeds[i]};";
        return text;
    }
}

public sealed record ForOverListValues
{
    public IReadOnlyList<string> Seeds { get; init; } = ["a", "b"];
}

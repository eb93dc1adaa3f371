using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Inexpressible.LoopUntilDone;

/// <summary>A loop that ends when a value has become small.</summary>
[HelmChart("loop-until-done", Version = "0.1.0")]
public sealed class LoopUntilDone(LoopUntilDoneValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["depth"] = $"{Depth()}",
        },
    };

    private int Depth()
    {
        var depth = 0;
        var size = values.Size;
        while (size > 1) // PLM9004: a loop over a list or over constants, or a switch
        {
            size /= 2;
            depth++;
        }

        return depth;
    }
}

public sealed record LoopUntilDoneValues
{
    [Range(1, 1_024)] public int Size { get; init; } = 64;
}

using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Inexpressible.ReplacedItem;

/// <summary>An item of a list replaced, at a place that the values name.</summary>
[HelmChart("replaced-item", Version = "0.1.0")]
public sealed class ReplacedItem(ReplacedItemValues values, Release release)
{
    public V1ConfigMap Config
    {
        get
        {
            var stages = new List<string> { "dev", "test", "live" };
            stages[values.Place] = "own"; // PLM9004: say of each item when it is replaced
            return new()
            {
                Metadata = new() { Name = release.FullName },
                Data = new Dictionary<string, string> { ["stages"] = string.Join(",", stages) },
            };
        }
    }
}

public sealed record ReplacedItemValues
{
    [Range(0, 2)] public int Place { get; init; } = 1;
}

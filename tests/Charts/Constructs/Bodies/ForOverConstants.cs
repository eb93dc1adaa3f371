using k8s.Models;
using Plimsoll;

namespace Constructs.Bodies.ForOverConstants;

/// <summary>A loop that is unrolled.</summary>
[HelmChart("for-over-constants", Version = "0.1.0")]
public sealed class ForOverConstants(ForOverConstantsValues values, Release release)
{
    public V1ConfigMap Config
    {
        get
        {
            var data = new Dictionary<string, string>();
            for (var shard = 0; shard < 4; shard++)
                data[$"shard-{shard}"] = $"{values.Prefix}-{shard:D2}:{6379 + shard}";
            return new() { Metadata = new() { Name = release.FullName }, Data = data };
        }
    }
}

public sealed record ForOverConstantsValues
{
    public string Prefix { get; init; } = "redis";
}

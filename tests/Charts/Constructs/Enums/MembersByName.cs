using k8s.Models;
using Plimsoll;

namespace Constructs.Enums.MembersByName;

/// <summary>A dictionary of members: levels of loggers.</summary>
[HelmChart("members-by-name", Version = "0.1.0")]
public sealed class MembersByName(MembersByNameValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["levels.properties"] = string.Concat(values.Levels
                .OrderBy(level => level.Key, StringComparer.Ordinal)
                .Select(level => $"{level.Key}={level.Value}\n")),
        },
    };
}

public sealed record MembersByNameValues
{
    /// <summary>Levels by logger.</summary>
    [Keys("[a-z]+(\\.[a-z]+)*")]
    public IReadOnlyDictionary<string, Level> Levels { get; init; } = new Dictionary<string, Level> { ["root"] = Level.INFO };
}

public enum Level
{
    DEBUG,
    INFO,
    WARN,
}

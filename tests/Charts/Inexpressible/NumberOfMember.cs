using k8s.Models;
using Plimsoll;

namespace Inexpressible.NumberOfMember;

/// <summary>The number of a member, which values do not have.</summary>
[HelmChart("number-of-member", Version = "0.1.0")]
public sealed class NumberOfMember(NumberOfMemberValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["level"] = $"{(int)values.Level}", // PLM9004: a switch over the members
        },
    };
}

public sealed record NumberOfMemberValues
{
    public Level Level { get; init; } = Level.Warn;
}

public enum Level
{
    Debug = 10,
    Info = 20,
    Warn = 30,
}

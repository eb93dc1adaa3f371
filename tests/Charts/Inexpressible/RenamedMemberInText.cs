using System.Text.Json.Serialization;
using k8s.Models;
using Plimsoll;

namespace Inexpressible.RenamedMemberInText;

/// <summary>The C# name of a member that has another one in JSON.</summary>
[HelmChart("renamed-member-in-text", Version = "0.1.0")]
public sealed class RenamedMemberInText(RenamedMemberInTextValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["mode"] = values.Mode.ToString(), // PLM9004: a switch over the members
        },
    };
}

public sealed record RenamedMemberInTextValues
{
    public Mode Mode { get; init; } = Mode.Standalone;
}

public enum Mode
{
    [JsonStringEnumMemberName("standalone")] Standalone,
    [JsonStringEnumMemberName("cluster")] Cluster,
}

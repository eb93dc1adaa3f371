using k8s.Models;
using Plimsoll;

namespace Constructs.Strings.NullableEntry;

/// <summary>A null among a dictionary's literals is no entry at all, so it is added only where there is one.</summary>
[HelmChart("nullable-entry", Version = "0.1.0")]
public sealed class NullableEntry(NullableEntryValues values, Release release)
{
    public V1ConfigMap Config
    {
        get
        {
            var data = new Dictionary<string, string> { ["mode"] = "standalone" };
            if (values.Proxy is { } proxy)
                data["proxy"] = proxy;
            return new() { Metadata = new() { Name = release.FullName }, Data = data };
        }
    }
}

public sealed record NullableEntryValues
{
    /// <summary>Proxy for outgoing requests.</summary>
    public string? Proxy { get; init; }
}

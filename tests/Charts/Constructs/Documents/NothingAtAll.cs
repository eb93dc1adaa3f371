using k8s.Models;
using Plimsoll;

namespace Constructs.Documents.NothingAtAll;

/// <summary>A chart all of whose documents may be absent.</summary>
[HelmChart("nothing-at-all", Version = "0.1.0")]
public sealed class NothingAtAll(NothingAtAllValues values, Release release)
{
    public V1ConfigMap? First => values.First ? new() { Metadata = new() { Name = release.NameFor("first") } } : null;

    public V1ConfigMap? Second => values.First || !values.Second
        ? null
        : new() { Metadata = new() { Name = release.NameFor("second") } };

    public IEnumerable<V1ConfigMap> More => values.Second ? [] : values.Names.Select(name => new V1ConfigMap
    {
        Metadata = new() { Name = release.NameFor(name) },
    });
}

public sealed record NothingAtAllValues
{
    public bool First { get; init; }
    public bool Second { get; init; } = true;
    [Items("[a-z]{1,10}")] public IReadOnlyList<string> Names { get; init; } = [];
}

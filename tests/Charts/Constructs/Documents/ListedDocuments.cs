using k8s.Models;
using Plimsoll;

namespace Constructs.Documents.ListedDocuments;

/// <summary>A list of documents, some of which may be null.</summary>
[HelmChart("listed-documents", Version = "0.1.0")]
public sealed class ListedDocuments(ListedDocumentsValues values, Release release)
{
    public IReadOnlyList<V1ConfigMap> Configs =>
    [
        new() { Metadata = new() { Name = release.NameFor("a") }, Data = new Dictionary<string, string> { ["a"] = values.A } },
        .. values.WithB ? [new V1ConfigMap { Metadata = new() { Name = release.NameFor("b") } }] : Array.Empty<V1ConfigMap>(),
        new() { Metadata = new() { Name = release.NameFor("c") } },
    ];
}

public sealed record ListedDocumentsValues
{
    public string A { get; init; } = "a";
    public bool WithB { get; init; }
}

using k8s.Models;
using Plimsoll;

namespace Constructs.Conditions.WholeDocument;

/// <summary>A ServiceAccount that is there when asked for.</summary>
[HelmChart("whole-document", Version = "0.1.0")]
public sealed class WholeDocument(WholeDocumentValues values, Release release)
{
    public V1ServiceAccount? Account => values.CreateAccount
        ? new() { Metadata = new() { Name = release.FullName, Labels = release.Labels() } }
        : null;
}

public sealed record WholeDocumentValues
{
    public bool CreateAccount { get; init; } = true;
}

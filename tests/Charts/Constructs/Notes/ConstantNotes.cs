using k8s.Models;
using Plimsoll;

namespace Constructs.Notes.ConstantNotes;

/// <summary>Notes without values, with braces.</summary>
[HelmChart("constant-notes", Version = "0.1.0")]
public sealed class ConstantNotes(ConstantNotesValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["a"] = values.A,
        },
    };

    public string Notes =>
        """
        Templates look like {{ this }}; here is a trailing line:

          kubectl get pods -o go-template='{{ range .items }}{{ .metadata.name }}{{ end }}'
        """;
}

public sealed record ConstantNotesValues
{
    public string A { get; init; } = "a";
}

using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Notes.ListInNotes;

/// <summary>A line for each item.</summary>
[HelmChart("list-in-notes", Version = "0.1.0")]
public sealed class ListInNotes(ListInNotesValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["hosts"] = string.Join(' ', values.Hosts),
        },
    };

    public string Notes =>
        $"Addresses:\n{string.Concat(values.Hosts.Select(host => $"  * https://{host}/ ({{{{ not a template }}}})\n"))}Done.";
}

public sealed record ListInNotesValues
{
    [MinLength(1)] public IReadOnlyList<string> Hosts { get; init; } = ["a.example.com"];
}

using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Notes.PlainNotes;

/// <summary>Notes with values in them, and nothing that must be quoted.</summary>
[HelmChart("plain-notes", Version = "0.1.0")]
public sealed class PlainNotes(PlainNotesValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["host"] = values.Host,
        },
    };

    public string Notes =>
        $"""
        {release.Chart.Name} is installed as {release.Name} in {release.Namespace}.
          It answers at "https://{values.Host}/", on port {values.Port}.
        """;
}

public sealed record PlainNotesValues
{
    public string Host { get; init; } = "example.com";
    [Range(1, 10_000_000)] public int Port { get; init; } = 443;
}

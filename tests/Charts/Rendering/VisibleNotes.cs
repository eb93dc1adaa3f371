using System.Text;

namespace Plimsoll.Rendering;

/// <summary>
/// <c>helm template</c> does not print notes, and a chart under an alias has none at all. So the text of <c>NOTES.txt</c> is included
/// once more, by a document of its own.
/// </summary>
internal static class VisibleNotes
{
    private const string Notes = "templates/NOTES.txt";
    private const string Template = "templates/plimsoll-notes.yaml";

    public static ChartFiles AddTo(ChartFiles chart)
    {
        if (!chart.All.TryGetValue(Notes, out var notes))
            return chart;
        return chart.With(Template, $$$"""
            {{ define "plimsoll.notes" }}{{{notes}}}{{ end -}}
            kind: Notes
            text: {{ include "plimsoll.notes" . | b64enc | quote }}

            """);
    }

    /// <summary>Takes the notes out of the documents of one chart.</summary>
    public static RenderedChart TakeFrom(IReadOnlyList<RenderedDocument> documents)
    {
        var notes = documents.SingleOrDefault(static document => document.Source.EndsWith(Template, StringComparison.Ordinal));
        return new RenderedChart(
            [.. documents.Where(document => document != notes)],
            notes is null ? null : Encoding.UTF8.GetString(Convert.FromBase64String(notes.Json!["text"]!.GetValue<string>())),
            Refusal: null);
    }
}

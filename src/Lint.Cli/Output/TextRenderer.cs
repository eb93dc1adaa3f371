using System.Globalization;
using Plimsoll.Linting;
using Plimsoll.Rules;
using Plimsoll.Settings;

namespace Plimsoll.Output;

/// <summary>For people: what is wrong, where, what to do about it, and, the first time, why it matters.</summary>
internal sealed class TextRenderer(Palette palette, int width, bool hasSummary) : IRenderer
{
    private const int NarrowestGutter = 2;

    public void Write(LintReport report, TextWriter output)
    {
        var explained = new HashSet<string>(StringComparer.Ordinal);
        foreach (var finding in report.Findings)
        {
            Write(finding, explained.Add(finding.Rule.Id), output);
            output.WriteLine();
        }

        // Nothing was read: standard error has said why.
        if (hasSummary && report.Summary.Files > 0)
            WriteSummary(report.Summary, output);
    }

    private void Write(Finding finding, bool isFirst, TextWriter output)
    {
        output.WriteLine($"{palette.Of(finding.Severity, finding.Severity.ToName())} {palette.Strong(finding.Rule.Id)} "
            + $"{palette.Faint(finding.Rule.Name + ":")} {palette.Strong(DisplayText.Escape(finding.Message))}");
        var line = (finding.Span.StartPosition.Line + 1).ToString(CultureInfo.InvariantCulture).PadLeft(NarrowestGutter);
        var gutter = new string(' ', line.Length);
        output.WriteLine($"{gutter}{palette.Frame("┌─")} {Places.Of(finding.Span)}");
        WriteExcerpt(finding, line, gutter, hasNotes: isFirst || finding.Related.Count > 0, output);
        foreach (var related in finding.Related)
            output.WriteLine($"{gutter}{palette.Frame("=")} note: {Places.Of(related.Span)}: {DisplayText.Escape(related.Message)}");
        if (!isFirst)
            return;
        output.WriteLine($"{gutter}{palette.Frame("=")} why: {finding.Rule.Why}");
        output.WriteLine($"{gutter}{palette.Frame("=")} help: {palette.Code("plimsoll explain " + finding.Rule.Id)}");
    }

    private void WriteExcerpt(Finding finding, string line, string gutter, bool hasNotes, TextWriter output)
    {
        var (start, end) = (finding.Span.StartPosition, finding.Span.EndPosition);
        var hint = finding.Hint is { } text ? DisplayText.Escape(text) : "";
        if (finding.Span.File.GetLine(start.Line) is not { } source)
        {
            if (hint.Length > 0)
                output.WriteLine($"{gutter}{palette.Frame("=")} hint: {hint}");
            return;
        }

        var frame = palette.Frame("│");
        var excerpt = Excerpt.Of(source, start.Column, end.Line > start.Line ? source.Length : end.Column, width - line.Length - 1);
        var mark = new string(' ', excerpt.MarkColumn) + palette.Of(finding.Severity, Beside(new string('^', excerpt.MarkWidth), hint));
        output.WriteLine($"{gutter}{frame}");
        output.WriteLine($"{palette.Frame(line)}{frame}{excerpt.Text}");
        output.WriteLine($"{gutter}{frame}{mark}");
        if (hasNotes)
            output.WriteLine($"{gutter}{frame}");
    }

    private static string Beside(string carets, string hint) => hint.Length == 0 ? carets : $"{carets} {hint}";

    private void WriteSummary(LintSummary summary, TextWriter output)
    {
        var counts = string.Join(", ", new[]
        {
            (Severity.Error, summary.Errors, "error"),
            (Severity.Warn, summary.Warnings, "warning"),
            (Severity.Info, summary.Infos, "info"),
        }.Where(static count => count.Item2 > 0).Select(count => palette.Of(count.Item1, Plural.Of(count.Item2, count.Item3))));
        var seconds = summary.Duration.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
        output.Write($"{(counts.Length > 0 ? counts : "nothing found")} in {Plural.Of(summary.Objects, "object")} of {Plural.Of(summary.Files, "file")} ({seconds} s)");
        if (summary.NotJudged > 0)
            output.Write($"; {Plural.Of(summary.NotJudged, "value")} could not be judged");
        output.WriteLine();
    }
}

using Plimsoll.Linting;
using Plimsoll.Settings;

namespace Plimsoll.Output;

/// <summary><c>path:line:col: severity ID message</c>, and nothing else.</summary>
internal sealed class ConciseRenderer(Palette palette) : IRenderer
{
    public void Write(LintReport report, TextWriter output)
    {
        foreach (var finding in report.Findings)
        {
            output.WriteLine($"{palette.Strong(Places.Of(finding.Span))}: {palette.Of(finding.Severity, finding.Severity.ToName())} "
                + $"{palette.Strong(finding.Rule.Id)} {DisplayText.Escape(finding.Message)}");
        }
    }
}

using System.Text;
using Plimsoll.Model;
using Plimsoll.Rules;
using Plimsoll.Rules.Cases;
using Plimsoll.Yaml;

namespace Plimsoll.Fixes;

/// <summary>A case with the fixes of its rule, as a case file of its own: the marks are those of what is left.</summary>
internal static class FixedCase
{
    /// <summary>All rules judge whether a fix may be made, as they do for a person; only the fixes of the case's own rule are.</summary>
    public static FixRun<ManifestSources> Run(RuleCase @case) => FixPasses.Run(
        ManifestSources.Read(@case.Files, @case.Configuration, RuleCatalog.Rules), finding => finding.Rule == @case.Rule.Info, TestContext.Current.CancellationToken);

    /// <summary>The text of the case with its fixes; null when there is none to make.</summary>
    public static string? Write(RuleCase @case)
    {
        var run = Run(@case);
        if (run.Fixed.Count == 0)
            return null;
        var text = new StringBuilder();
        for (var i = 0; i < @case.Files.Count; i++)
        {
            var first = i == 0 ? 0 : Padding(@case.Files[i].Text);
            var lines = run.Sources.Files[i].Text.ReplaceLineEndings("\n").Split('\n').Skip(first).Where(static line => Expectation.Read(line, 0) is null);
            text.Append(i == 0 ? "" : "\n").AppendJoin('\n', lines);
        }

        return Mark(@case, text.ToString());
    }

    /// <summary>The empty lines by which a file of a case stands where the case has it.</summary>
    private static int Padding(string text) => text.ReplaceLineEndings("\n").TakeWhile(static c => c == '\n').Count();

    private static string Mark(RuleCase @case, string text)
    {
        var found = RuleCase.Parse(@case.FixedPath, text, @case.OtherRules).Run().ToLookup(static expectation => expectation.Line);
        var lines = text.Split('\n').SelectMany((line, i) => found[i].Select(expectation => (expectation with { Severity = null }).ToComment(line)).Prepend(line));
        return string.Join('\n', lines);
    }
}

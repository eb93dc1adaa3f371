using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Input;

/// <summary>PLM0001: text that cannot be read.</summary>
internal sealed class YamlSyntax : DocumentRule
{
    public override RuleInfo Info { get; } = new("PLM0001", "yaml-syntax", Severity.Error)
    {
        Title = "The text is not YAML or JSON.",
        Why = "What cannot be read, nobody has checked. The rest of the file is judged all the same.",
        IsRefused = true,
    };

    protected override void Check(ManifestDocument document, Report report)
    {
        foreach (var problem in document.Problems)
        {
            if (problem.IsMalformed)
                report.At(problem.Span, problem.Message);
        }
    }
}

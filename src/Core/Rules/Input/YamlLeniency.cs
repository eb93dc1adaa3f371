using Plimsoll.Model;
using Plimsoll.Settings;
using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Rules.Input;

/// <summary>PLM0007: text that is not YAML, yet Kubernetes' own reader takes it.</summary>
internal sealed class YamlLeniency : DocumentRule
{
    public override RuleInfo Info { get; } = new("PLM0007", "yaml-leniency", Severity.Warn)
    {
        Title = "The text is not YAML, although Kubernetes reads it.",
        Why = "Other tools that read the file, editors, Git hooks and template engines among them, may refuse it or read something else.",
    };

    protected override void Check(ManifestDocument document, Report report)
    {
        foreach (var problem in document.Problems)
        {
            if (problem.Kind == SyntaxErrorKind.Tolerated)
                report.At(problem.Span, problem.Message);
        }
    }
}

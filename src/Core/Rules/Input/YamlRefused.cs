using Plimsoll.Model;
using Plimsoll.Settings;
using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Rules.Input;

/// <summary>PLM0008: text that is YAML, yet Kubernetes' own reader does not take it, or not for that.</summary>
internal sealed class YamlRefused : DocumentRule
{
    public override RuleInfo Info { get; } = new("PLM0008", "yaml-refused", Severity.Error)
    {
        Title = "The text is YAML, but Kubernetes does not read it.",
        Why = "Kubernetes reads YAML 1.1 with rules of its own: editors and other tools accept the file, and kubectl refuses it, or takes it for something else.",
        IsRefused = true,
    };

    protected override void Check(ManifestDocument document, Report report)
    {
        // What is no manifest is read by others.
        if (document.Root is not null && !ObjectReader.IsObject(document.Root))
            return;
        foreach (var problem in document.Problems)
        {
            if (problem.Kind == SyntaxErrorKind.Refused)
                report.At(problem.Span, problem.Message);
        }
    }
}

using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Input;

/// <summary>PLM0003: a mapping that has the same key twice.</summary>
internal sealed class DuplicateKeyInMapping : DocumentRule
{
    public override RuleInfo Info { get; } = new("PLM0003", "duplicate-key", Severity.Error)
    {
        Title = "A mapping has the same key twice.",
        Why = "Strict readers refuse it, and the others silently drop one of the two values: usually the one that its author believes in.",
        IsRefused = true,
    };

    protected override void Check(ManifestDocument document, Report report)
    {
        foreach (var duplicate in document.DuplicateKeys)
        {
            report.At(duplicate.Span, $"the key `{duplicate.Key}` stands here a second time: it is already on line {duplicate.First.StartPosition.Line + 1}")
                .Also(duplicate.First, "the first one");
        }
    }
}

using Plimsoll.Settings;

namespace Plimsoll.Rules.Input;

/// <summary>PLM0005: a suppression, or a severity in a configuration file, that names no rule.</summary>
internal sealed class UnknownRule : SuppressionRule
{
    public static RuleInfo Facts { get; } = new("PLM0005", "unknown-rule", Severity.Warn)
    {
        Title = "A suppression or setting names no rule.",
        Why = "A mistyped rule changes nothing, silently: what was meant to be suppressed is reported, and what was meant to fail the build does not.",
    };

    public override RuleInfo Info => Facts;

    /// <summary>Where an id or name is wrong: the rule that was probably meant.</summary>
    public static string? Nearest(string word) => Spelling.Nearest(word, RuleCatalog.Rules.SelectMany(static rule => new[] { rule.Info.Id, rule.Info.Name }));

    public override void Check(Suppression suppression, bool isRun, Report report)
    {
        if (suppression.Rule is not null)
            return;
        var message = suppression.Word.Length == 0 ? "this suppression names no rule" : $"there is no rule \"{suppression.Word}\" to suppress";
        var finding = suppression.Annotation is { } annotation ? report.At(annotation, message) : report.At(suppression.Span, message);
        if (suppression.Word.Length > 0 && Nearest(suppression.Word) is { } near)
            finding.Suggest($"did you mean {near}?");
    }
}

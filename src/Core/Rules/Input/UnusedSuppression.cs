using Plimsoll.Settings;

namespace Plimsoll.Rules.Input;

/// <summary>PLM0004: a suppression that suppresses nothing, or does not say why.</summary>
internal sealed class UnusedSuppression : SuppressionRule
{
    private static readonly Setting<string> Reason = Setting.Choice(
        "plimsoll.suppression_reason", "optional", ["optional", "required"], "Whether a suppression has to say why.");

    public override RuleInfo Info { get; } = new("PLM0004", "unused-suppression", Severity.Warn)
    {
        Title = "A suppression suppresses nothing, or does not say why.",
        Why = "A suppression that outlives its finding hides the next one, which nobody has looked at.",
        Settings = [Reason],
    };

    public override void Check(Suppression suppression, bool isRun, Report report)
    {
        if (suppression.Rule is not { } rule)
            return;
        if (isRun && !suppression.IsUsed)
            Say($"{rule.Id} finds nothing here that could be suppressed", "remove it");
        else if (suppression.Reason.Length == 0 && report.Settings.Get(Reason) == "required")
            Say($"the suppression of {rule.Id} does not say why", "add the reason behind it");

        void Say(string message, string hint) =>
            (suppression.Annotation is { } annotation ? report.At(annotation, message) : report.At(suppression.Span, message)).Suggest(hint);
    }
}

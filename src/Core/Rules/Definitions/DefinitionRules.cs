using Plimsoll.Settings;

namespace Plimsoll.Rules.Definitions;

/// <summary>The rules about C# definitions that evaluation and emission report.</summary>
public static class DefinitionRules
{
    public static RuleInfo NotEvaluable { get; } = new("PLM9001", "not-evaluable", Severity.Error)
    {
        Title = "An expression cannot be evaluated when the project is built.",
        Why = "YAML is written when the project is built, so every value must be known by then. What is not known is neither checked nor emitted.",
    };

    public static RuleInfo EvaluationLimit { get; } = new("PLM9002", "evaluation-limit", Severity.Error)
    {
        Title = "The evaluation of a definition was stopped.",
        Why = "A definition that runs on and on would make every build and every keystroke wait for it.",
    };

    public static RuleInfo EvaluationThrows { get; } = new("PLM9003", "evaluation-throws", Severity.Error)
    {
        Title = "A definition would throw an exception.",
        Why = "Executed, the definition would end in this exception: there is no object to check or to emit.",
    };

    public static RuleInfo NotExpressibleInHelm { get; } = new("PLM9004", "not-expressible-in-helm", Severity.Error)
    {
        Title = "An expression on values of a chart has no exact counterpart in Helm.",
        Why = "A template must render what executing the C# yields, for every value that the chart's schema admits. What Helm cannot say so is not emitted.",
    };

    public static RuleInfo DuplicateOutput { get; } = new("PLM9005", "duplicate-output", Severity.Error)
    {
        Title = "Two definitions would write the same file or the same object.",
        Why = "One of the two would silently be lost on disk.",
    };

    public static RuleInfo BundleShape { get; } = new("PLM9009", "bundle-shape", Severity.Error)
    {
        Title = "A class marked as a bundle cannot be one.",
        Why = "Nothing of it would be emitted, although the attribute says that all of it should be.",
    };

    public static RuleInfo DefinitionIgnored { get; } = new("PLM9010", "definition-ignored", Severity.Warn)
    {
        Title = "A member looks like a definition but is not emitted.",
        Why = "Its author believes that the object reaches the cluster.",
    };

    internal static IReadOnlyList<RuleInfo> All { get; } = [NotEvaluable, EvaluationLimit, EvaluationThrows, NotExpressibleInHelm, DuplicateOutput, BundleShape, DefinitionIgnored];
}

namespace Plimsoll.Rules.Input;

/// <summary>The rules about what a text must be to be judged, by id.</summary>
internal static class InputRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new YamlSyntax(),
        new NotAnObject(),
        new DuplicateKeyInMapping(),
        new UnusedSuppression(),
        new UnknownRule(),
        new ReportedByEvaluation(UnknownSetting.Facts),
        new YamlLeniency(),
        new YamlRefused(),
    ];
}

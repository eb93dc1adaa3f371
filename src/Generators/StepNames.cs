namespace Plimsoll.Generators;

/// <summary>The steps of the generators, as tests find them.</summary>
internal static class StepNames
{
    public const string Options = nameof(Options);
    public const string Objects = nameof(Objects);
    public const string Charts = nameof(Charts);
    public const string Files = nameof(Files);

    public const string HasHelpers = nameof(HasHelpers);
    public const string Helpers = nameof(Helpers);

    public static IReadOnlyList<string> All => [Options, Objects, Charts, Files];
}

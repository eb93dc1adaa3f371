namespace Plimsoll.Generators;

/// <summary>The steps of <see cref="ManifestGenerator"/>, as tests find them.</summary>
internal static class StepNames
{
    public const string Options = nameof(Options);
    public const string Objects = nameof(Objects);
    public const string Files = nameof(Files);

    public static IReadOnlyList<string> All => [Options, Objects, Files];
}

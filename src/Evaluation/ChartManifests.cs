namespace Plimsoll.Evaluation;

/// <summary>What a chart installs with one set of values, together with the charts that it depends on.</summary>
/// <param name="Profile">The profile; null for the defaults.</param>
/// <param name="Definitions">What its definitions yield.</param>
public sealed record ChartManifests(string? Profile, IReadOnlyList<Definition> Definitions);

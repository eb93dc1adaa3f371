namespace Plimsoll;

/// <summary>What comparing a chart's two sides came to.</summary>
/// <param name="Subject">The chart.</param>
/// <param name="ValueSets">How many value sets there were.</param>
/// <param name="Renderings">How many renderings were compared: value sets times versions of Helm.</param>
/// <param name="Documents">How many documents were equal.</param>
/// <param name="Refused">How many renderings both sides refused.</param>
/// <param name="Differences">What was found, ready to be read; empty where both sides are the same.</param>
internal sealed record EquivalenceReport(string Subject, int ValueSets, int Renderings, int Documents, int Refused, IReadOnlyList<string> Differences);

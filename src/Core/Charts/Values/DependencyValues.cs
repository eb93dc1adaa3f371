namespace Plimsoll.Charts.Values;

/// <summary>The values of a chart that another depends on, as they stand among those of the other.</summary>
/// <param name="Name">The key that they stand below: the chart's name or alias.</param>
/// <param name="Values">Null for a chart from a repository, of which nothing is known.</param>
/// <param name="Dependencies">What that chart depends on itself.</param>
/// <param name="HasTags">Whether tags switch it.</param>
internal sealed record DependencyValues(string Name, RecordSchema? Values, IReadOnlyList<DependencyValues> Dependencies, bool HasTags);

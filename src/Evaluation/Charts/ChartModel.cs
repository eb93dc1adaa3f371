using Plimsoll.Charts;
using Plimsoll.Charts.Values;
using Plimsoll.Model;

namespace Plimsoll.Evaluation.Charts;

/// <summary>A chart with its values: what they may be, and what they are by default and in each profile.</summary>
/// <param name="Metadata">What goes to Chart.yaml.</param>
/// <param name="Values">The root record of the values, with the properties that hold those of dependencies.</param>
/// <param name="Defaults">What it is by default; what is absent is null.</param>
/// <param name="Profiles">The profiles, in the order of the source.</param>
/// <param name="Dependencies">What it depends on, in the order of the source.</param>
internal sealed record ChartModel(ChartMetadata Metadata, RecordSchema Values, MappingNode Defaults, IReadOnlyList<ChartProfile> Profiles, IReadOnlyList<ChartModelDependency> Dependencies)
{
    /// <summary>False when something in the values is wrong or unknown: then nothing can be emitted.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>What it is as a dependency, among the values of the chart that has it.</summary>
    public IReadOnlyList<DependencyValues> DependencyValues => [.. Dependencies.Select(static dependency =>
        new DependencyValues(dependency.Requirement.Key, dependency.Chart?.Values, dependency.Chart?.DependencyValues ?? [], dependency.Requirement.Tags.Count > 0))];
}

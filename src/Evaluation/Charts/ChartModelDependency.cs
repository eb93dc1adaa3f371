using Plimsoll.Charts;

namespace Plimsoll.Evaluation.Charts;

/// <summary>A dependency of a chart.</summary>
/// <param name="Requirement">What Chart.yaml says of it.</param>
/// <param name="Chart">The chart, where it is of this project; null for one from a repository.</param>
internal sealed record ChartModelDependency(ChartRequirement Requirement, ChartModel? Chart);

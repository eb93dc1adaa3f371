using Plimsoll.Emission;
using Plimsoll.Evaluation.Charts;

namespace Plimsoll.Evaluation.Incremental;

/// <summary>A chart's values, or its files, and what they rest on.</summary>
/// <param name="Record">What it rests on.</param>
/// <param name="Model">The values; null where this is about the files.</param>
/// <param name="Files">The files; null where this is about the values, and where nothing can be emitted.</param>
internal sealed record CachedChart(EvaluationRecord Record, ChartModel? Model, IReadOnlyList<EmittedFile>? Files);

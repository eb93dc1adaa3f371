using Plimsoll.Emission;

namespace Plimsoll.Evaluation;

/// <summary>A chart as it is evaluated and written. Two are equal when they hold the same objects and files.</summary>
/// <param name="bundle">The full name of the bundle's class.</param>
/// <param name="name">The chart's name.</param>
/// <param name="sets">What it installs with its defaults, and with each profile.</param>
/// <param name="files">Its files.</param>
public sealed class EvaluatedChart(string bundle, string name, IReadOnlyList<ChartManifests> sets, IReadOnlyList<EmittedFile> files) : IEquatable<EvaluatedChart>
{
    /// <summary>The full name of the bundle's class.</summary>
    public string Bundle { get; } = bundle;

    /// <summary>The chart's name.</summary>
    public string Name { get; } = name;

    /// <summary>What it installs with its defaults, which come first, and with each profile: a manifest set each.</summary>
    public IReadOnlyList<ChartManifests> Sets { get; } = sets;

    /// <summary>Its files, with paths from the output folder; none where something in the chart keeps it from being emitted.</summary>
    public IReadOnlyList<EmittedFile> Files { get; } = files;

    /// <inheritdoc />
    public bool Equals(EvaluatedChart? other) => other is not null && Bundle == other.Bundle && Name == other.Name
        && Files.SequenceEqual(other.Files)
        && Sets.Count == other.Sets.Count
        && Sets.Zip(other.Sets, static (own, others) => own.Profile == others.Profile && own.Definitions.SequenceEqual(others.Definitions)).All(static same => same);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as EvaluatedChart);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Bundle);

    /// <inheritdoc />
    public override string ToString() => Name;
}

namespace Plimsoll;

/// <summary>What <c>Chart.yaml</c> says when a chart is installed: <c>helm package</c> and an alias may change it.</summary>
/// <param name="Name">The chart's name, or its alias as a dependency.</param>
/// <param name="Version">The chart's version.</param>
/// <param name="AppVersion">The version of the application.</param>
[Evaluable]
public sealed record Chart(string Name, string Version, string AppVersion);

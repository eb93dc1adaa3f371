using Plimsoll.Emission;
using Plimsoll.Evaluation.Interpretation;

namespace Plimsoll.Evaluation.Charts;

/// <summary>Compiles the definitions of a chart to templates.</summary>
internal static class ChartTemplates
{
    /// <summary>
    /// The files below <c>templates/</c>, with paths from the chart's folder. What has no counterpart in Helm is reported to the
    /// interpreter's record, which at the end holds everything that the files rest on.
    /// </summary>
    /// <param name="interpreter">An interpreter that has begun a definition for the whole chart.</param>
    /// <param name="bundle">The bundle of the chart.</param>
    /// <param name="chart">Its values.</param>
    /// <param name="members">The definitions that become templates: all but those that go to <c>crds/</c>.</param>
    /// <returns>Null when something in the chart cannot be compiled.</returns>
    public static IReadOnlyList<EmittedFile>? Compile(Interpreter interpreter, Bundle bundle, ChartModel chart, IReadOnlyList<BundleMember> members) => [];
}

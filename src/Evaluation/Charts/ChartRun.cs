using Microsoft.CodeAnalysis;
using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Charts;

/// <summary>The values that the definitions of a chart are evaluated with: its defaults, a profile, or what a chart that depends on it gives.</summary>
/// <param name="Bundle">The bundle of the chart.</param>
/// <param name="Chart">What it says of the chart.</param>
/// <param name="Profile">The profile of this chart, or of the one at the top; null for the defaults.</param>
internal sealed record ChartRun(Bundle Bundle, ChartDeclaration Chart, ProfileDeclaration? Profile)
{
    /// <summary>The run of the chart that depends on this one, and what it calls this one; null at the top.</summary>
    public (ChartRun Run, string Name)? Parent { get; init; }

    /// <summary>What stands for values and release, to find out whether a definition uses them; null for those that there are.</summary>
    public UnknownValue? Unknown { get; init; }

    /// <summary>Tells runs of one chart apart, whichever compilation they are of.</summary>
    public string Key => Parent is { } parent
        ? $"{parent.Run.Key}/{parent.Name} {Chart.Metadata.Version} {Chart.Metadata.AppVersion}"
        : $"{Bundle.Name} {Chart.Metadata.Name} {Chart.Metadata.Version} {Chart.Metadata.AppVersion} {Profile?.Name} {Profile?.Property.Name}";

    /// <summary>The object whose members are the definitions.</summary>
    public Value CreateInstance(Interpreter interpreter, SyntaxNode place) => Unknown is not null
        ? interpreter.CreateChart(Bundle.Type, Chart.Constructor, Unknown, Unknown, place)
        : interpreter.CreateChart(Bundle.Type, Chart.Constructor, CreateValues(interpreter, place), interpreter.CreateRelease(Chart.Metadata, Parent?.Name, place), place);

    private Value CreateValues(Interpreter interpreter, SyntaxNode place)
    {
        if (Parent is not { } parent)
            return interpreter.EvaluateValues(Chart, Profile?.Property, place);
        // The chart above may leave it to this one what its values are.
        if (parent.Run.Chart.ValuesType is { } type && Chart.ValuesType is { } own
            && interpreter.FindValue(type, parent.Name) is { } property && SymbolEqualityComparer.Default.Equals(property.Type, own))
        {
            var values = parent.Run.CreateValues(interpreter, place);
            if (values is UnknownValue)
                return values;
            if (interpreter.ReadProperty(property, values, [], place, null) is var given and not NullValue)
                return given;
        }

        return interpreter.EvaluateValues(Chart, null, place);
    }
}

using Microsoft.CodeAnalysis;
using Plimsoll.Charts;
using Plimsoll.Evaluation.Charts;
using Plimsoll.Evaluation.Nodes;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Interpretation;

internal sealed partial class Interpreter
{
    /// <summary>The root values of a chart: those of a profile, or of a record that sets nothing.</summary>
    public Value EvaluateValues(ChartDeclaration chart, IPropertySymbol? profile, SyntaxNode place) =>
        chart.ValuesType is null ? NullValue.Void
        : profile is null ? CreateDefault(chart.ValuesType, place)
        : ReadProperty(profile, null, [], place, null);

    /// <summary>
    /// An object that sets nothing, as <c>new T()</c> makes it where C# allows that. Parameters of its constructor that are not optional are null.
    /// </summary>
    public Value CreateDefault(INamedTypeSymbol type, SyntaxNode place)
    {
        if (ValuesReader.ConstructorOf(type) is not { } constructor)
            return Erroneous(place);
        var arguments = constructor.Parameters.Select(parameter => parameter.HasExplicitDefaultValue
            ? Constant(parameter.ExplicitDefaultValue, parameter.Type, place)
            : DefaultOf(parameter.Type, place));
        var instance = new ObjectValue(type, place);
        if (type.IsValueType && constructor is { IsImplicitlyDeclared: true, Parameters.IsEmpty: true })
            return instance;
        Construct(instance, type, constructor, [.. arguments], place);
        return instance;
    }

    /// <summary>A release of the chart, as rules see it.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="alias">What the chart is called as a dependency; null for its own name.</param>
    /// <param name="place">Where what cannot be evaluated is reported.</param>
    public Value CreateRelease(ChartMetadata chart, string? alias, SyntaxNode place)
    {
        if (FindConstructor("Plimsoll.Chart") is not { } ofChart || FindConstructor("Plimsoll.Release") is not { } ofRelease)
            return Erroneous(place);
        var scope = new Scope(null, new Activation { Place = place });
        var made = Create(ofChart.ContainingType, ofChart, [Text(alias ?? chart.Name), Text(chart.Version), Text(chart.AppVersion)], place, scope);
        return Create(ofRelease.ContainingType, ofRelease, [Text("release-name"), Text("default"), made], place, scope);

        ScalarValue Text(string text) => new(text, place);
    }

    /// <summary>The object whose members are the definitions of a chart.</summary>
    public Value CreateChart(INamedTypeSymbol type, IMethodSymbol? constructor, Value values, Value release, SyntaxNode place)
    {
        if (constructor is null)
            return Erroneous(place);
        var instance = new ObjectValue(type, place);
        Construct(instance, type, constructor, [.. constructor.Parameters.Select(parameter => ChartDeclaration.IsRelease(parameter) ? release : values)], place);
        return instance;
    }

    /// <summary>The property that holds a value; null where a record has none of that name.</summary>
    /// <param name="record">The record.</param>
    /// <param name="name">The name of the value in JSON.</param>
    public IPropertySymbol? FindValue(INamedTypeSymbol record, string name) => new JsonMembers(this).Of(record).FirstOrDefault(member => member.Name == name)?.Property;

    /// <summary>Reads a member without parameters of an object, or of its type.</summary>
    public Value ReadMember(ISymbol member, Value? instance, SyntaxNode place) => member switch
    {
        IPropertySymbol property => ReadProperty(property, instance, [], place, null),
        IMethodSymbol method => InvokeSource(method, instance, [], place, TypeArguments.None),
        IFieldSymbol { IsStatic: true } field => ReadStatic(field, place, null),
        IFieldSymbol field => ReadField(instance!, field, place),
        _ => Erroneous(place),
    };

    private IMethodSymbol? FindConstructor(string type) => Symbols.Type(type) is { } found && Symbols.Helpers.Here(found) is INamedTypeSymbol here
        ? here.InstanceConstructors.FirstOrDefault(static constructor => constructor.Parameters.Length == 3)
        : null;
}

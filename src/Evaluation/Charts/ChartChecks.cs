using Microsoft.CodeAnalysis;
using Plimsoll.Charts.Templates;
using Plimsoll.Emission;
using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Symbolic;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Charts;

/// <summary>
/// The conditions across values that are marked <c>[Check]</c>, of the chart's class and of the records of its values: a template
/// without documents that fails where one of them does not hold.
/// </summary>
internal static class ChartChecks
{
    private const string CheckAttribute = "Plimsoll.CheckAttribute";

    /// <summary>The checks of a chart with the objects that have them, in the order of the source.</summary>
    public static IEnumerable<(IPropertySymbol Property, Func<Interpreter, Value, Value> Instance)> Find(Interpreter interpreter, INamedTypeSymbol chart, INamedTypeSymbol? values)
    {
        foreach (var property in Checks(chart))
            yield return (property, static (_, instance) => instance);
        if (values is null)
            yield break;
        foreach (var (property, path) in InRecord(interpreter, values, []))
        {
            yield return (property, (symbolic, _) => path.Aggregate(
                (Value)new SymbolValue(new RootExpression("Values"), values, null),
                (record, member) => symbolic.ForceNull(symbolic.ReadProperty(member, record, [], DefinitionEvaluator.PlaceOf(property.DeclaringSyntaxReferences[0].GetSyntax()), null))));
        }
    }

    private static IEnumerable<(IPropertySymbol Property, IReadOnlyList<IPropertySymbol> Path)> InRecord(Interpreter interpreter, INamedTypeSymbol type, IReadOnlyList<IPropertySymbol> path)
    {
        foreach (var property in Checks(type))
            yield return (property, path);
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
        {
            if (property is not { IsStatic: false, SetMethod: not null, Type: INamedTypeSymbol { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } inner } || !interpreter.Symbols.IsSource(inner) || path.Count > 8)
                continue;
            foreach (var found in InRecord(interpreter, inner, [.. path, property]))
                yield return found;
        }
    }

    private static IEnumerable<IPropertySymbol> Checks(INamedTypeSymbol type) => type.GetMembers().OfType<IPropertySymbol>()
        .Where(static property => property is { IsStatic: false, Type.SpecialType: SpecialType.System_Boolean } && KnownSymbols.HasAttribute(property, CheckAttribute))
        .OrderBy(static property => property.Locations[0].SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(static property => property.Locations[0].SourceSpan.Start);

    /// <summary>What is said where it does not hold.</summary>
    public static string MessageOf(IPropertySymbol property) => KnownSymbols.Attribute(property, CheckAttribute)?.ConstructorArguments is [{ Value: string message }] ? message : property.Name;
}

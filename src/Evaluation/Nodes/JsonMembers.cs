using Microsoft.CodeAnalysis;
using Plimsoll.Evaluation.Interpretation;

namespace Plimsoll.Evaluation.Nodes;

/// <summary>The properties of types as System.Text.Json has them with the options of the client library.</summary>
internal sealed class JsonMembers(Interpreter interpreter)
{
    private const string Json = "System.Text.Json.Serialization.";

    private readonly Dictionary<INamedTypeSymbol, IReadOnlyList<JsonMember>> _byType = new(SymbolEqualityComparer.Default);

    public IReadOnlyList<JsonMember> Of(INamedTypeSymbol type)
    {
        if (!_byType.TryGetValue(type, out var members))
            _byType.Add(type, members = [.. Collect(type)]);
        return members;
    }

    /// <summary>The converter that a type asks for; null for none, and for those whose result evaluation knows.</summary>
    public string? ConverterOf(ISymbol symbol)
    {
        if (!interpreter.Symbols.IsSource(symbol) || KnownSymbols.Attribute(symbol, Json + "JsonConverterAttribute") is not { } attribute)
            return null;
        return attribute.ConstructorArguments is [{ Value: INamedTypeSymbol converter }] ? converter.Name is "JsonStringEnumConverter" ? null : converter.Name : attribute.AttributeClass?.Name;
    }

    public static string EnumMemberName(IFieldSymbol field) =>
        KnownSymbols.Attribute(field, Json + "JsonStringEnumMemberNameAttribute") is { ConstructorArguments: [{ Value: string name }] } ? name : field.Name;

    private IEnumerable<JsonMember> Collect(INamedTypeSymbol type)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in Properties(type))
        {
            // The most derived declaration counts.
            if (seen.Contains(property.Name) || !IsSerialized(property))
                continue;
            seen.Add(property.Name);
            if (Member(property) is { } member)
                yield return member;
        }
    }

    private IEnumerable<IPropertySymbol> Properties(INamedTypeSymbol type)
    {
        var levels = new List<INamedTypeSymbol>();
        for (var current = type; current is not null && current.SpecialType != SpecialType.System_Object; current = interpreter.Symbols.BaseOf(current))
            levels.Insert(0, current);
        levels.AddRange(type.TypeKind == TypeKind.Interface ? type.AllInterfaces : []);
        var properties = levels.SelectMany(level => level.GetMembers().OfType<IPropertySymbol>()).ToList();
        // In the order of declaration, base first; an override takes the place of what it overrides.
        foreach (var group in properties.GroupBy(property => property.Name))
            yield return group.Last();
    }

    private static bool IsSerialized(IPropertySymbol property) =>
        property is { IsStatic: false, IsIndexer: false, GetMethod: not null } && property.ExplicitInterfaceImplementations.IsEmpty
        && (property.DeclaredAccessibility == Accessibility.Public && property.GetMethod.DeclaredAccessibility == Accessibility.Public
            || KnownSymbols.HasAttribute(property, Json + "JsonIncludeAttribute"));

    private JsonMember? Member(IPropertySymbol property)
    {
        var condition = JsonIgnore.WhenNull;
        if (KnownSymbols.Attribute(property, Json + "JsonIgnoreAttribute") is { } ignore)
        {
            switch (ignore.NamedArguments.FirstOrDefault(argument => argument.Key == "Condition").Value.Value)
            {
                case null or 1:
                    return null;
                case 0:
                    condition = JsonIgnore.Never;
                    break;
                case 2:
                    condition = JsonIgnore.WhenDefault;
                    break;
            }
        }

        var name = KnownSymbols.Attribute(property, Json + "JsonPropertyNameAttribute") is { ConstructorArguments: [{ Value: string written }] }
            ? written
            : CamelCase(property.Name);
        return new JsonMember(property, name, condition, ConverterOf(property));
    }

    /// <summary>JsonNamingPolicy.CamelCase: <c>URLPath</c> becomes <c>urlPath</c>.</summary>
    private static string CamelCase(string name)
    {
        var chars = name.ToCharArray();
        for (var i = 0; i < chars.Length; i++)
        {
            if (i == 0 && !char.IsUpper(chars[0]) || i == 1 && !char.IsUpper(chars[i]))
                break;
            if (i > 0 && i + 1 < chars.Length && !char.IsUpper(chars[i + 1]))
                break;
            chars[i] = char.ToLowerInvariant(chars[i]);
        }

        return new string(chars);
    }
}

using Microsoft.CodeAnalysis;

namespace Plimsoll.CodeFixes.Code;

/// <summary>The properties of models by the names that they have in JSON.</summary>
internal static class ModelProperties
{
    /// <summary>The property of a JSON name; null when the type has none that can be set.</summary>
    public static IPropertySymbol? Find(ITypeSymbol? type, string key) =>
        All(type).FirstOrDefault(property => NameOf(property) == key && property is { IsStatic: false, IsIndexer: false, SetMethod: not null });

    /// <summary>The JSON name of a property.</summary>
    public static string NameOf(IPropertySymbol property)
    {
        foreach (var attribute in property.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "JsonPropertyNameAttribute", ConstructorArguments: [{ Value: string name }] })
                return name;
        }

        return property.Name.Length == 0 ? "" : char.ToLowerInvariant(property.Name[0]) + property.Name.Substring(1);
    }

    private static IEnumerable<IPropertySymbol> All(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var property in current.GetMembers().OfType<IPropertySymbol>())
                yield return property;
        }
    }
}

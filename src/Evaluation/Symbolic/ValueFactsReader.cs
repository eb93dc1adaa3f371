using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Plimsoll.Charts.Templates;
using Plimsoll.Evaluation.Interpretation;

namespace Plimsoll.Evaluation.Symbolic;

/// <summary>What C# types and attributes say of values of a chart: the same that the schema of the values says.</summary>
internal sealed class ValueFactsReader(KnownSymbols symbols)
{
    private const string Annotations = "System.ComponentModel.DataAnnotations.";

    /// <summary>Of a property of a values' record.</summary>
    public ValueFacts Of(IPropertySymbol property, bool isItem)
    {
        var facts = Of(property.Type, isItem);
        var excludesEmpty = false;
        var isAscii = Interpreter.Underlying(property.Type) is { TypeKind: TypeKind.Enum };
        var range = facts.Range;
        foreach (var attribute in property.GetAttributes())
        {
            var name = attribute.AttributeClass is { } type ? symbols.FullName(type) : "";
            switch (name)
            {
                case Annotations + "RegularExpressionAttribute" when attribute.ConstructorArguments is [{ Value: string pattern }]:
                    excludesEmpty |= !Matches(pattern, "");
                    isAscii = Ascii.IsSurePattern(pattern);
                    break;
                case Annotations + "MinLengthAttribute" when attribute.ConstructorArguments is [{ Value: > 0 }]:
                case Annotations + "LengthAttribute" when attribute.ConstructorArguments is [{ Value: > 0 }, ..]:
                case Annotations + "StringLengthAttribute" when attribute.NamedArguments.Any(static argument => argument is { Key: "MinimumLength", Value.Value: > 0 }):
                    excludesEmpty = true;
                    break;
                case Annotations + "AllowedValuesAttribute" when attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Array, Values: var allowed }]:
                    excludesEmpty |= !allowed.Any(static value => value.Value is "");
                    break;
                case "Plimsoll.KeysAttribute" when attribute.ConstructorArguments is [{ Value: string keys }]:
                    isAscii = Ascii.IsSurePattern(keys);
                    break;
                case Annotations + "RangeAttribute" when facts.Type is TemplateType.Integer or TemplateType.LongInteger && RangeOf(attribute) is { } bounds:
                    range = bounds;
                    break;
            }
        }

        if (facts.Type is TemplateType.Integer or TemplateType.LongInteger)
            excludesEmpty = range is { } known && !known.Contains(0);
        if (facts.Type is TemplateType.String && Interpreter.Underlying(property.Type) is { TypeKind: TypeKind.Enum })
            excludesEmpty = true;
        return facts with { ExcludesEmpty = excludesEmpty, Range = range, IsAscii = isAscii };
    }

    /// <summary>Of a type alone.</summary>
    public ValueFacts Of(ITypeSymbol type, bool isItem)
    {
        var isNullable = Interpreter.IsNullable(type) || type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated };
        var underlying = Interpreter.Underlying(type)!;
        return new ValueFacts(TypeOf(underlying), isNullable, ExcludesEmpty: underlying.TypeKind == TypeKind.Enum, RangeOf(underlying), isItem);
    }

    private TemplateType TypeOf(ITypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Enum)
            return TemplateType.String;
        switch (type.SpecialType)
        {
            case SpecialType.System_String or SpecialType.System_Char:
                return TemplateType.String;
            case SpecialType.System_Boolean:
                return TemplateType.Boolean;
            case SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Int32:
                return TemplateType.Integer;
            case SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64:
                return TemplateType.LongInteger;
            case SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal:
                return TemplateType.Number;
        }

        return symbols.FullName(type) switch
        {
            "k8s.Models.IntOrString" => TemplateType.IntegerOrString,
            "k8s.Models.ResourceQuantity" => TemplateType.String,
            _ => DictionaryOf(type) is not null ? TemplateType.Map : ElementOf(type) is not null ? TemplateType.List : TemplateType.Map,
        };
    }

    /// <summary>The key's and the value's type of a dictionary; null for other types.</summary>
    public static (ITypeSymbol Key, ITypeSymbol Value)? DictionaryOf(ITypeSymbol type)
    {
        foreach (var candidate in type.AllInterfaces.Prepend(type).OfType<INamedTypeSymbol>())
        {
            if (candidate is { Name: "IDictionary" or "IReadOnlyDictionary", TypeArguments: [var key, var value] })
                return (key, value);
        }

        return null;
    }

    /// <summary>The type of the items of a list; null for other types.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_String)
            return null;
        if (type is IArrayTypeSymbol { Rank: 1 } array)
            return array.ElementType;
        return type.AllInterfaces.Prepend(type).OfType<INamedTypeSymbol>()
            .FirstOrDefault(static candidate => candidate.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)?.TypeArguments[0];
    }

    private static IntegerRange? RangeOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_SByte => new(sbyte.MinValue, sbyte.MaxValue),
        SpecialType.System_Byte => new(byte.MinValue, byte.MaxValue),
        SpecialType.System_Int16 => new(short.MinValue, short.MaxValue),
        SpecialType.System_UInt16 => new(ushort.MinValue, ushort.MaxValue),
        SpecialType.System_UInt32 => new(uint.MinValue, uint.MaxValue),
        SpecialType.System_UInt64 => new(0, 9_007_199_254_740_992),
        _ => null,
    };

    private static IntegerRange? RangeOf(AttributeData attribute) => attribute.ConstructorArguments is [{ Value: int or double }, { Value: int or double }]
        ? new(Bound(attribute.ConstructorArguments[0].Value!), Bound(attribute.ConstructorArguments[1].Value!))
        : null;

    private static decimal Bound(object value) => value is double d ? (decimal)Math.Max(-9.1e15, Math.Min(9.1e15, d)) : Convert.ToDecimal(value, CultureInfo.InvariantCulture);

    private static bool Matches(string pattern, string text)
    {
        try
        {
            return Regex.IsMatch(text, $"^(?:{pattern})$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        }
        catch (Exception e) when (e is ArgumentException or RegexMatchTimeoutException)
        {
            return true;
        }
    }
}

using System.Globalization;
using Microsoft.CodeAnalysis;
using Plimsoll.Charts.Values;
using Plimsoll.Evaluation.Interpretation;

namespace Plimsoll.Evaluation.Charts;

/// <summary>Narrows what a value may be by the attributes of its property: DataAnnotations, <c>[Keys]</c> and <c>[Items]</c>.</summary>
internal sealed class ValueBounds(IPropertySymbol property, Action<string> report)
{
    private const string Annotations = "System.ComponentModel.DataAnnotations.";

    public ValueSchema Apply(ValueSchema schema)
    {
        foreach (var attribute in property.GetAttributes())
        {
            if (attribute.AttributeClass is not { } type)
                continue;
            schema = KnownSymbols.FullNameOf(type) switch
            {
                Annotations + "RangeAttribute" => Range(schema, attribute),
                Annotations + "RegularExpressionAttribute" => Pattern(schema, attribute),
                Annotations + "MinLengthAttribute" => Length(schema, attribute, Argument(attribute, 0), null),
                Annotations + "MaxLengthAttribute" => Length(schema, attribute, null, Argument(attribute, 0)),
                Annotations + "LengthAttribute" => Length(schema, attribute, Argument(attribute, 0), Argument(attribute, 1)),
                Annotations + "StringLengthAttribute" => Length(schema, attribute, Named(attribute, "MinimumLength"), Argument(attribute, 0)),
                Annotations + "RequiredAttribute" => Demanded(schema, attribute),
                Annotations + "AllowedValuesAttribute" => Choice(schema, attribute, isAllowed: true),
                Annotations + "DeniedValuesAttribute" => Choice(schema, attribute, isAllowed: false),
                "Plimsoll.KeysAttribute" => Keys(schema, attribute),
                "Plimsoll.ItemsAttribute" => Items(schema, attribute),
                _ when IsValidation(type) => Refuse(schema, attribute, "cannot be said by a schema of JSON: use [Range], [RegularExpression], [Length] or [AllowedValues], or a [Check] of the chart"),
                _ => schema,
            };
        }

        if (schema is not IntegerSchema { Minimum: var minimum, Maximum: var maximum } integer || minimum <= maximum)
            return schema;
        report($"no number is between {minimum.ToString(CultureInfo.InvariantCulture)} and {maximum.ToString(CultureInfo.InvariantCulture)}");
        return integer with { Minimum = long.MinValue, Maximum = long.MaxValue };
    }

    private ValueSchema Range(ValueSchema schema, AttributeData attribute)
    {
        var arguments = attribute.ConstructorArguments;
        // The form with a type has both ends as text.
        var low = arguments.Length > 1 ? Number(arguments[arguments.Length - 2]) : null;
        var high = arguments.Length > 1 ? Number(arguments[arguments.Length - 1]) : null;
        var isLowExclusive = Flag(attribute, "MinimumIsExclusive");
        var isHighExclusive = Flag(attribute, "MaximumIsExclusive");
        switch (schema)
        {
            case IntegerSchema integer:
                var minimum = low is { } from ? Math.Ceiling(from) + (isLowExclusive && decimal.Truncate(from) == from ? 1 : 0) : integer.Minimum;
                var maximum = high is { } to ? Math.Floor(to) - (isHighExclusive && decimal.Truncate(to) == to ? 1 : 0) : integer.Maximum;
                return integer with
                {
                    Minimum = (long)Math.Max(integer.Minimum, Math.Min(minimum, IntegerSchema.Largest)),
                    Maximum = (long)Math.Min(integer.Maximum, Math.Max(maximum, -IntegerSchema.Largest)),
                };
            case NumberSchema number:
                return number with
                {
                    Minimum = low ?? number.Minimum,
                    Maximum = high ?? number.Maximum,
                    IsMinimumExclusive = isLowExclusive,
                    IsMaximumExclusive = isHighExclusive,
                };
            default:
                return Refuse(schema, attribute, "is for numbers");
        }
    }

    private ValueSchema Pattern(ValueSchema schema, AttributeData attribute)
    {
        if (schema is not StringSchema text)
            return Refuse(schema, attribute, "is for strings");
        return attribute.ConstructorArguments is [{ Value: string pattern }] && IsShared(pattern) ? text with { Pattern = pattern } : schema;
    }

    private bool IsShared(string pattern)
    {
        if (ValuePattern.ProblemOf(pattern) is not { } problem)
            return true;
        report($"the pattern {pattern} cannot go into the chart's schema: {problem}");
        return false;
    }

    private ValueSchema Length(ValueSchema schema, AttributeData attribute, int? minimum, int? maximum) => schema switch
    {
        StringSchema text => text with { MinLength = Math.Max(text.MinLength, minimum ?? 0), MaxLength = Smaller(text.MaxLength, maximum) },
        ListSchema list => list with { MinItems = Math.Max(list.MinItems, minimum ?? 0), MaxItems = Smaller(list.MaxItems, maximum) },
        MapSchema map => map with { MinCount = Math.Max(map.MinCount, minimum ?? 0), MaxCount = Smaller(map.MaxCount, maximum) },
        _ => Refuse(schema, attribute, "is for strings, lists and dictionaries"),
    };

    // MaxLength without an argument, and with -1, says nothing.
    private static int? Smaller(int? first, int? second) => second is null or < 0 ? first : first is null ? second : Math.Min(first.Value, second.Value);

    private static ValueSchema Demanded(ValueSchema schema, AttributeData attribute) => schema is StringSchema text && !Flag(attribute, "AllowEmptyStrings")
        ? text with { IsNullable = false, MinLength = Math.Max(1, text.MinLength) }
        : schema with { IsNullable = false };

    private ValueSchema Choice(ValueSchema schema, AttributeData attribute, bool isAllowed)
    {
        var values = attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Array, IsNull: false } array]
            ? array.Values.Select(static value => value.Kind == TypedConstantKind.Array ? null : value.Value).ToList()
            : [];
        switch (schema)
        {
            case StringSchema text:
                var strings = values.OfType<string>().ToList();
                return isAllowed ? text with { Allowed = strings } : text with { Denied = strings };
            case IntegerSchema integer:
                var numbers = values.Where(static value => value is sbyte or byte or short or ushort or int or uint or long).Select(static value => Convert.ToInt64(value, CultureInfo.InvariantCulture)).ToList();
                return isAllowed ? integer with { Allowed = numbers } : integer with { Denied = numbers };
            default:
                return Refuse(schema, attribute, "is for strings and whole numbers");
        }
    }

    private ValueSchema Keys(ValueSchema schema, AttributeData attribute)
    {
        if (schema is not MapSchema map)
            return Refuse(schema, attribute, "is for dictionaries");
        var except = attribute.NamedArguments.FirstOrDefault(static argument => argument.Key == "Except").Value;
        if (except.Kind == TypedConstantKind.Array && !except.IsNull)
            map = map with { ExceptKeys = [.. except.Values.Select(static value => value.Value).OfType<string>()] };
        return attribute.ConstructorArguments is [{ Value: string pattern }] && IsShared(pattern) ? map with { KeyPattern = pattern } : map;
    }

    private ValueSchema Items(ValueSchema schema, AttributeData attribute)
    {
        if (attribute.ConstructorArguments is not [{ Value: string pattern }] || !IsShared(pattern))
            return schema;
        return schema switch
        {
            ListSchema { Items: StringSchema item } list => list with { Items = item with { Pattern = pattern } },
            MapSchema { Values: StringSchema value } map => map with { Values = value with { Pattern = pattern } },
            _ => Refuse(schema, attribute, "is for lists of strings and dictionaries of them"),
        };
    }

    private ValueSchema Refuse(ValueSchema schema, AttributeData attribute, string reason)
    {
        var name = attribute.AttributeClass!.Name;
        report($"[{(name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name)}] of {property.Name} {reason}");
        return schema;
    }

    private static bool IsValidation(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.Name == "ValidationAttribute" && KnownSymbols.FullNameOf(current) == Annotations + "ValidationAttribute")
                return true;
        }

        return false;
    }

    private static int? Argument(AttributeData attribute, int index) => attribute.ConstructorArguments.Length > index ? attribute.ConstructorArguments[index].Value as int? : null;

    private static int? Named(AttributeData attribute, string name) => attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value is { Kind: TypedConstantKind.Primitive, Value: int number } ? number : null;

    private static bool Flag(AttributeData attribute, string name) => attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value is { Kind: TypedConstantKind.Primitive, Value: true };

    /// <summary>Null for what is beyond all numbers that values can have.</summary>
    private static decimal? Number(TypedConstant constant)
    {
        if (constant.Kind == TypedConstantKind.Array || constant.Value is not IConvertible value)
            return null;
        var text = value is double number ? number.ToString("R", CultureInfo.InvariantCulture) : Convert.ToString(value, CultureInfo.InvariantCulture)!;
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var result) ? result : null;
    }
}

using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Plimsoll.Evaluation.Intrinsics;

/// <summary>What Enum.ToString makes of an enum's number.</summary>
internal static class EnumNames
{
    public static string Format(INamedTypeSymbol type, object raw, string? format)
    {
        var number = Convert.ToString(raw, CultureInfo.InvariantCulture)!;
        return format switch
        {
            "D" or "d" => number,
            "X" or "x" => ((IFormattable)raw).ToString("X" + 2 * SizeOf(raw), CultureInfo.InvariantCulture),
            "F" or "f" => NameOf(type, raw, field => field.Name) ?? FlagsOf(type, raw, field => field.Name) ?? number,
            _ => Name(type, raw, field => field.Name) ?? number,
        };
    }

    /// <summary>The member of that number, or the members it consists of; null when there are none.</summary>
    public static string? Name(INamedTypeSymbol type, object raw, Func<IFieldSymbol, string> name) =>
        NameOf(type, raw, name) ?? (IsFlags(type) ? FlagsOf(type, raw, name) : null);

    private static bool IsFlags(INamedTypeSymbol type) => type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "FlagsAttribute");

    private static string? NameOf(INamedTypeSymbol type, object raw, Func<IFieldSymbol, string> name)
    {
        foreach (var field in Members(type))
        {
            if (Equals(field.ConstantValue, raw))
                return name(field);
        }

        return null;
    }

    private static string? FlagsOf(INamedTypeSymbol type, object raw, Func<IFieldSymbol, string> name)
    {
        var rest = Bits(raw);
        var names = new List<string>();
        foreach (var field in Members(type).OrderByDescending(field => Bits(field.ConstantValue!)))
        {
            var bits = Bits(field.ConstantValue!);
            if (bits == 0 || (rest & bits) != bits)
                continue;
            rest &= ~bits;
            names.Insert(0, name(field));
        }

        return rest == 0 && names.Count > 0 ? string.Join(", ", names) : null;
    }

    public static IEnumerable<IFieldSymbol> Members(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue && field.ConstantValue is not null);

    private static ulong Bits(object raw) => raw switch
    {
        ulong u => u,
        _ => unchecked((ulong)Convert.ToInt64(raw, CultureInfo.InvariantCulture)),
    };

    private static int SizeOf(object raw) => raw switch
    {
        byte or sbyte => 1,
        short or ushort => 2,
        int or uint => 4,
        _ => 8,
    };
}

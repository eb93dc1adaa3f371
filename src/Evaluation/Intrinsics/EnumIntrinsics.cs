using Microsoft.CodeAnalysis;
using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Intrinsics;

/// <summary>System.Enum.</summary>
internal static class EnumIntrinsics
{
    public static Value? Invoke(IntrinsicCall call)
    {
        if (call.Instance is ScalarValue { EnumType: { } type } value)
        {
            return (call.Name, call.Raw) switch
            {
                ("ToString", []) => call.Scalar(EnumNames.Format(type, value.Raw, null)),
                ("ToString", [string format]) => call.Scalar(EnumNames.Format(type, value.Raw, format)),
                ("HasFlag", [_]) when call.Arguments[0] is ScalarValue flag => call.Scalar((Bits(value) & Bits(flag)) == Bits(flag)),
                ("Equals", [_]) => call.Scalar(call.Interpreter.Equality.Equals(value, call.Arguments[0])),
                ("CompareTo", [_]) when call.Arguments[0] is ScalarValue other => call.Scalar(Bits(value).CompareTo(Bits(other))),
                _ => null,
            };
        }

        var typeOf = call.Raw.OfType<INamedTypeSymbol>().FirstOrDefault();
        if ((call.TypeArgument(0) ?? typeOf) is not INamedTypeSymbol { TypeKind: TypeKind.Enum } enumType)
            return null;
        if (typeOf is not null)
            call = new IntrinsicCall(call.Interpreter, call.Member, null, [.. call.Arguments.Where(argument => argument is not ScalarValue { Raw: ITypeSymbol })], call.Place, call.Types);
        var members = EnumNames.Members(enumType).OrderBy(member => unchecked((ulong)Number(member.ConstantValue!)));
        return (call.Name, call.Raw) switch
        {
            ("GetNames", []) => new ListValue(null, [.. members.Select(member => call.Scalar(member.Name))], call.Place),
            ("GetValues", []) => new ListValue(CollectionIntrinsics.ArrayOf(call, enumType), [.. members.Select(member => Member(call, enumType, member))], call.Place),
            ("Parse", [string name, ..]) => Parse(call, enumType, name) ?? throw new RaisedException("ArgumentException", $"Requested value '{name}' was not found."),
            ("TryParse", [var name, ..]) when call.Arguments.Last() is ReferenceValue target => TryParse(call, enumType, name as string, target),
            ("IsDefined", [string name]) => call.Scalar(members.Any(member => member.Name == name)),
            ("GetName", [_]) when call.Arguments[0] is ScalarValue number => call.Scalar(members.FirstOrDefault(member => Equals(member.ConstantValue, number.Raw))?.Name),
            ("ToObject", [{ } number]) when call.Arguments[0] is ScalarValue scalar && Numbers.Convert(scalar.Raw, enumType.EnumUnderlyingType!.SpecialType, false) is { } raw => new ScalarValue(raw, call.Place, enumType),
            ("IsDefined", [_]) when call.Arguments[0] is ScalarValue number => call.Scalar(members.Any(member => Equals(member.ConstantValue, number.Raw))),
            _ => null,
        };
    }

    private static Value TryParse(IntrinsicCall call, INamedTypeSymbol type, string? name, ReferenceValue target)
    {
        var parsed = name is null ? null : Parse(call, type, name);
        target.Variable.Value = parsed ?? call.Interpreter.DefaultOf(type, call.Place);
        return call.Scalar(parsed is not null);
    }

    /// <summary>A number, or names with commas between them.</summary>
    private static Value? Parse(IntrinsicCall call, INamedTypeSymbol type, string text)
    {
        var comparison = call.Raw.Contains(true) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var underlying = type.EnumUnderlyingType!.SpecialType;
        text = text.Trim();
        if (text.Length > 0 && (char.IsDigit(text[0]) || text[0] is '-' or '+'))
        {
            if (!decimal.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number))
                return null;
            return Numbers.Convert(number, underlying, true) is { } raw ? new ScalarValue(raw, call.Place, type) : null;
        }

        var bits = 0L;
        foreach (var part in text.Split(','))
        {
            if (EnumNames.Members(type).FirstOrDefault(candidate => string.Equals(candidate.Name, part.Trim(), comparison)) is not { } member)
                return null;
            bits |= Number(member.ConstantValue!);
        }

        return new ScalarValue(Numbers.Convert(bits, underlying, false)!, call.Place, type);
    }

    private static ScalarValue Member(IntrinsicCall call, INamedTypeSymbol type, IFieldSymbol member) => new(member.ConstantValue!, call.Place, type);

    private static long Bits(ScalarValue value) => Number(value.Raw);

    private static long Number(object raw) => (long)Numbers.Convert(raw, SpecialType.System_Int64, false)!;
}

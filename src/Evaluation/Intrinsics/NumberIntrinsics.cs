using System.Globalization;
using Microsoft.CodeAnalysis;
using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Intrinsics;

/// <summary>Members of numbers and booleans, in the invariant culture.</summary>
internal static class NumberIntrinsics
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static Value? Invoke(IntrinsicCall call)
    {
        if (call.HasUnknown)
            return call.Arguments.First(argument => argument is UnknownValue);
        var type = call.Member.ContainingType.SpecialType;
        return call.Instance is ScalarValue { EnumType: null } scalar ? Instance(call, scalar) : Static(call, type);
    }

    private static Value? Instance(IntrinsicCall call, ScalarValue scalar) => (call.Name, call.Raw) switch
    {
        ("ToString", [] or [CultureInfo or null]) => call.Scalar(call.Text(scalar)),
        ("ToString", [string format, ..]) => call.Scalar(call.Text(scalar, format)),
        ("CompareTo", [IComparable other]) when other.GetType() == scalar.Raw.GetType() => call.Scalar(Math.Sign(((IComparable)scalar.Raw).CompareTo(other))),
        ("Equals", [var other]) => call.Scalar(Equals(scalar.Raw, other)),
        _ => null,
    };

    private static Value? Static(IntrinsicCall call, SpecialType type) => (call.Name, call.Raw) switch
    {
        ("Parse", [string text, ..]) => call.Scalar(Parse(type, text, Styles(call))),
        ("TryParse", [var text, ..]) when call.Arguments.Last() is ReferenceValue target && text is null or string => TryParse(call, type, text as string, (ReferenceValue)call.Arguments.Last()),
        ("MaxValue" or "MinValue" or "Epsilon" or "NaN" or "PositiveInfinity" or "NegativeInfinity" or "Zero" or "One" or "MinusOne", []) when call.Member is IFieldSymbol { HasConstantValue: true } field => call.Scalar(field.ConstantValue),
        ("MaxValue", []) when type == SpecialType.System_Decimal => call.Scalar(decimal.MaxValue),
        ("MinValue", []) when type == SpecialType.System_Decimal => call.Scalar(decimal.MinValue),
        ("Zero", []) when type == SpecialType.System_Decimal => call.Scalar(0m),
        ("One", []) when type == SpecialType.System_Decimal => call.Scalar(1m),
        ("Round" or "Floor" or "Ceiling" or "Truncate" or "Max" or "Min" or "Abs" or "Clamp" or "Sign" or "Sqrt" or "Pow", _) => MathIntrinsics.Invoke(call),
        ("IsNaN", [double d]) => call.Scalar(double.IsNaN(d)),
        ("IsInfinity", [double d]) => call.Scalar(double.IsInfinity(d)),
        ("IsPositive", [int n]) => call.Scalar(n >= 0),
        ("IsNegative", [int n]) => call.Scalar(n < 0),
        ("IsEvenInteger", [int n]) => call.Scalar(n % 2 == 0),
        ("IsOddInteger", [int n]) => call.Scalar(n % 2 != 0),
        ("op_Implicit" or "op_Explicit", [{ } value]) when call.Method is { } method && Numbers.Convert(value, method.ReturnType.SpecialType, true) is { } converted =>
            new ScalarValue(converted, call.Arguments[0].Origin ?? call.Place),
        _ => null,
    };

    private static NumberStyles? Styles(IntrinsicCall call) => call.Raw.OfType<NumberStyles>().Cast<NumberStyles?>().FirstOrDefault();

    private static object? Parse(SpecialType type, string text, NumberStyles? styles)
    {
        var integer = styles ?? NumberStyles.Integer;
        return type switch
        {
            SpecialType.System_Boolean => bool.Parse(text),
            SpecialType.System_SByte => sbyte.Parse(text, integer, Invariant),
            SpecialType.System_Byte => byte.Parse(text, integer, Invariant),
            SpecialType.System_Int16 => short.Parse(text, integer, Invariant),
            SpecialType.System_UInt16 => ushort.Parse(text, integer, Invariant),
            SpecialType.System_Int32 => int.Parse(text, integer, Invariant),
            SpecialType.System_UInt32 => uint.Parse(text, integer, Invariant),
            SpecialType.System_Int64 => long.Parse(text, integer, Invariant),
            SpecialType.System_UInt64 => ulong.Parse(text, integer, Invariant),
            SpecialType.System_Single => float.Parse(text, styles ?? NumberStyles.Float | NumberStyles.AllowThousands, Invariant),
            SpecialType.System_Double => double.Parse(text, styles ?? NumberStyles.Float | NumberStyles.AllowThousands, Invariant),
            SpecialType.System_Decimal => decimal.Parse(text, styles ?? NumberStyles.Number, Invariant),
            _ => throw new RaisedException("FormatException", "not a number"),
        };
    }

    private static Value TryParse(IntrinsicCall call, SpecialType type, string? text, ReferenceValue target)
    {
        object? parsed = null;
        try
        {
            parsed = text is null ? null : Parse(type, text, Styles(call));
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            // Not parsed is an answer here.
        }

        target.Variable.Value = parsed is null ? call.Interpreter.DefaultOf(call.Member.ContainingType, call.Place) : call.Scalar(parsed);
        return call.Scalar(parsed is not null);
    }
}

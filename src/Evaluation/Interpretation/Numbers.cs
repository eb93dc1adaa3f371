using Microsoft.CodeAnalysis;

namespace Plimsoll.Evaluation.Interpretation;

/// <summary>C#'s conversions between numeric types.</summary>
internal static class Numbers
{
    public static bool IsNumeric(SpecialType type) => type is >= SpecialType.System_Char and <= SpecialType.System_Double;

    /// <summary>Null when there is no such conversion.</summary>
    /// <exception cref="OverflowException">The value does not fit, in a checked context or for decimal.</exception>
    public static object? Convert(object value, SpecialType target, bool isChecked) => value switch
    {
        char c => FromLong(c, target, isChecked),
        sbyte or byte or short or ushort or int or uint or long =>
            FromLong(System.Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture), target, isChecked),
        ulong u => FromULong(u, target, isChecked),
        float f => target == SpecialType.System_Single ? f : FromDouble(f, target, isChecked, f),
        double d => FromDouble(d, target, isChecked, null),
        decimal m => FromDecimal(m, target),
        _ => null,
    };

    private static object? FromLong(long v, SpecialType target, bool isChecked) => target switch
    {
        SpecialType.System_Char => isChecked ? checked((char)v) : unchecked((char)v),
        SpecialType.System_SByte => isChecked ? checked((sbyte)v) : unchecked((sbyte)v),
        SpecialType.System_Byte => isChecked ? checked((byte)v) : unchecked((byte)v),
        SpecialType.System_Int16 => isChecked ? checked((short)v) : unchecked((short)v),
        SpecialType.System_UInt16 => isChecked ? checked((ushort)v) : unchecked((ushort)v),
        SpecialType.System_Int32 => isChecked ? checked((int)v) : unchecked((int)v),
        SpecialType.System_UInt32 => isChecked ? checked((uint)v) : unchecked((uint)v),
        SpecialType.System_Int64 => v,
        SpecialType.System_UInt64 => isChecked ? checked((ulong)v) : unchecked((ulong)v),
        SpecialType.System_Single => (float)v,
        SpecialType.System_Double => (double)v,
        SpecialType.System_Decimal => (decimal)v,
        _ => null,
    };

    private static object? FromULong(ulong v, SpecialType target, bool isChecked) => target switch
    {
        SpecialType.System_Char => isChecked ? checked((char)v) : unchecked((char)v),
        SpecialType.System_SByte => isChecked ? checked((sbyte)v) : unchecked((sbyte)v),
        SpecialType.System_Byte => isChecked ? checked((byte)v) : unchecked((byte)v),
        SpecialType.System_Int16 => isChecked ? checked((short)v) : unchecked((short)v),
        SpecialType.System_UInt16 => isChecked ? checked((ushort)v) : unchecked((ushort)v),
        SpecialType.System_Int32 => isChecked ? checked((int)v) : unchecked((int)v),
        SpecialType.System_UInt32 => isChecked ? checked((uint)v) : unchecked((uint)v),
        SpecialType.System_Int64 => isChecked ? checked((long)v) : unchecked((long)v),
        SpecialType.System_UInt64 => v,
        SpecialType.System_Single => (float)v,
        SpecialType.System_Double => (double)v,
        SpecialType.System_Decimal => (decimal)v,
        _ => null,
    };

    private static object? FromDouble(double v, SpecialType target, bool isChecked, float? single) => target switch
    {
        SpecialType.System_Char => isChecked ? checked((char)v) : unchecked((char)v),
        SpecialType.System_SByte => isChecked ? checked((sbyte)v) : unchecked((sbyte)v),
        SpecialType.System_Byte => isChecked ? checked((byte)v) : unchecked((byte)v),
        SpecialType.System_Int16 => isChecked ? checked((short)v) : unchecked((short)v),
        SpecialType.System_UInt16 => isChecked ? checked((ushort)v) : unchecked((ushort)v),
        SpecialType.System_Int32 => isChecked ? checked((int)v) : unchecked((int)v),
        SpecialType.System_UInt32 => isChecked ? checked((uint)v) : unchecked((uint)v),
        SpecialType.System_Int64 => isChecked ? checked((long)v) : unchecked((long)v),
        SpecialType.System_UInt64 => isChecked ? checked((ulong)v) : unchecked((ulong)v),
        SpecialType.System_Single => (float)v,
        SpecialType.System_Double => v,
        // The two conversions round to 7 and to 15 digits.
        SpecialType.System_Decimal => single is { } f ? (decimal)f : (decimal)v,
        _ => null,
    };

    private static object? FromDecimal(decimal v, SpecialType target) => target switch
    {
        SpecialType.System_Char => (char)v,
        SpecialType.System_SByte => (sbyte)v,
        SpecialType.System_Byte => (byte)v,
        SpecialType.System_Int16 => (short)v,
        SpecialType.System_UInt16 => (ushort)v,
        SpecialType.System_Int32 => (int)v,
        SpecialType.System_UInt32 => (uint)v,
        SpecialType.System_Int64 => (long)v,
        SpecialType.System_UInt64 => (ulong)v,
        SpecialType.System_Single => (float)v,
        SpecialType.System_Double => (double)v,
        SpecialType.System_Decimal => v,
        _ => null,
    };
}

using System.Globalization;
using System.Text.RegularExpressions;
using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Intrinsics;

/// <summary>Between values and what .NET's own methods take.</summary>
internal static class RawValues
{
    private static readonly Dictionary<string, Type> Enums = new[]
    {
        typeof(StringComparison), typeof(StringSplitOptions), typeof(MidpointRounding), typeof(NumberStyles), typeof(DateTimeKind),
        typeof(DayOfWeek), typeof(DateTimeStyles), typeof(Base64FormattingOptions), typeof(RegexOptions), typeof(System.Text.NormalizationForm),
        typeof(UriKind), typeof(UriComponents), typeof(UriFormat), typeof(UriPartial), typeof(TimeSpanStyles), typeof(UnicodeCategory), typeof(UriHostNameType),
        typeof(System.Net.Sockets.AddressFamily), typeof(CompareOptions), typeof(TypeCode),
    }.ToDictionary(type => type.FullName!, StringComparer.Ordinal);

    /// <summary>An enum of .NET that its methods take; null for others.</summary>
    public static Type? EnumType(string name) => Enums.TryGetValue(name, out var type) ? type : null;

    public static object? Unwrap(Value value) => value switch
    {
        NullValue => null,
        ScalarValue { EnumType: { } type } scalar => Enums.TryGetValue(KnownSymbols.FullNameOf(type), out var known)
            ? Enum.ToObject(known, scalar.Raw)
            : scalar,
        ScalarValue scalar => scalar.Raw,
        _ => value,
    };

    /// <summary>The characters of a char array or a params list; null when it is none.</summary>
    public static char[]? Chars(object? value) => value switch
    {
        ListValue list when list.Items.All(item => item is ScalarValue { Raw: char }) => [.. list.Items.Select(item => (char)((ScalarValue)item).Raw)],
        _ => null,
    };

    public static string?[]? Strings(object? value) => value switch
    {
        ListValue list when list.Items.All(item => item is NullValue or ScalarValue { Raw: string }) =>
            [.. list.Items.Select(item => (item as ScalarValue)?.Raw as string)],
        _ => null,
    };

    public static byte[]? Bytes(object? value) => value switch
    {
        ListValue list when list.Items.All(item => item is ScalarValue { Raw: byte }) => [.. list.Items.Select(item => (byte)((ScalarValue)item).Raw)],
        _ => null,
    };
}

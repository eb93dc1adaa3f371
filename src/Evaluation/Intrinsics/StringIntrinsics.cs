using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Intrinsics;

/// <summary>Strings and characters. Overloads that depend on the culture are evaluated in the invariant one.</summary>
internal static class StringIntrinsics
{
    public static Value? Invoke(IntrinsicCall call)
    {
        if (call.HasUnknown)
            return call.Arguments.First(argument => argument is UnknownValue);
        if (call.Instance is ScalarValue { Raw: string text })
            return Instance(call, text);
        return call.Member.IsStatic || call.Name == ".ctor" ? Static(call) : null;
    }

    public static Value? InvokeChar(IntrinsicCall call)
    {
        if (call.HasUnknown)
            return call.Arguments.First(argument => argument is UnknownValue);
        return (call.Name, call.Raw) switch
        {
            ("IsDigit", [char c]) => call.Scalar(char.IsDigit(c)),
            ("IsLetter", [char c]) => call.Scalar(char.IsLetter(c)),
            ("IsLetterOrDigit", [char c]) => call.Scalar(char.IsLetterOrDigit(c)),
            ("IsUpper", [char c]) => call.Scalar(char.IsUpper(c)),
            ("IsLower", [char c]) => call.Scalar(char.IsLower(c)),
            ("IsWhiteSpace", [char c]) => call.Scalar(char.IsWhiteSpace(c)),
            ("IsPunctuation", [char c]) => call.Scalar(char.IsPunctuation(c)),
            ("IsAsciiDigit", [char c]) => call.Scalar(c is >= '0' and <= '9'),
            ("IsAsciiLetter", [char c]) => call.Scalar(c is >= 'a' and <= 'z' or >= 'A' and <= 'Z'),
            ("IsAsciiLetterOrDigit", [char c]) => call.Scalar(c is >= '0' and <= '9' or >= 'a' and <= 'z' or >= 'A' and <= 'Z'),
            ("IsAsciiLetterLower", [char c]) => call.Scalar(c is >= 'a' and <= 'z'),
            ("IsAsciiLetterUpper", [char c]) => call.Scalar(c is >= 'A' and <= 'Z'),
            ("ToUpperInvariant" or "ToUpper", [char c, ..]) => call.Scalar(char.ToUpperInvariant(c)),
            ("ToLowerInvariant" or "ToLower", [char c, ..]) => call.Scalar(char.ToLowerInvariant(c)),
            ("GetNumericValue", [char c]) => call.Scalar(char.GetNumericValue(c)),
            ("ToString", [char c]) => call.Scalar(c.ToString()),
            _ => null,
        };
    }

    private static Value? Instance(IntrinsicCall call, string s) => (call.Name, call.Raw) switch
    {
        ("Length", []) => call.Scalar(s.Length),
        ("get_Chars" or "this[]" or "get_Item", [int i]) => call.Interpreter.ReadIndex(call.Instance!, call.Arguments[0], call.Place),
        ("Substring", [int i]) => call.Scalar(s.Substring(i)),
        ("Substring", [int i, int n]) => call.Scalar(s.Substring(i, n)),
        ("ToLowerInvariant" or "ToLower", _) => call.Scalar(s.ToLowerInvariant()),
        ("ToUpperInvariant" or "ToUpper", _) => call.Scalar(s.ToUpperInvariant()),
        ("Trim", []) => call.Scalar(s.Trim()),
        ("TrimStart", []) => call.Scalar(s.TrimStart()),
        ("TrimEnd", []) => call.Scalar(s.TrimEnd()),
        ("Trim", [var c]) when Chars(c) is { } chars => call.Scalar(s.Trim(chars)),
        ("TrimStart", [var c]) when Chars(c) is { } chars => call.Scalar(s.TrimStart(chars)),
        ("TrimEnd", [var c]) when Chars(c) is { } chars => call.Scalar(s.TrimEnd(chars)),
        ("PadLeft", [int n]) => Padded(call, s, n, ' ', true),
        ("PadRight", [int n]) => Padded(call, s, n, ' ', false),
        ("PadLeft", [int n, char c]) => Padded(call, s, n, c, true),
        ("PadRight", [int n, char c]) => Padded(call, s, n, c, false),
        ("Contains", [string t]) => call.Scalar(s.Contains(t)),
        ("Contains", [char c]) => call.Scalar(s.IndexOf(c) >= 0),
        ("Contains", [string t, StringComparison c]) => call.Scalar(s.IndexOf(t, Invariant(c)) >= 0),
        ("StartsWith", [string t]) => call.Scalar(s.StartsWith(t, StringComparison.InvariantCulture)),
        ("StartsWith", [char c]) => call.Scalar(s.Length > 0 && s[0] == c),
        ("StartsWith", [string t, StringComparison c]) => call.Scalar(s.StartsWith(t, Invariant(c))),
        ("EndsWith", [string t]) => call.Scalar(s.EndsWith(t, StringComparison.InvariantCulture)),
        ("EndsWith", [char c]) => call.Scalar(s.Length > 0 && s[s.Length - 1] == c),
        ("EndsWith", [string t, StringComparison c]) => call.Scalar(s.EndsWith(t, Invariant(c))),
        ("IndexOf", [char c]) => call.Scalar(s.IndexOf(c)),
        ("IndexOf", [char c, int i]) => call.Scalar(s.IndexOf(c, i)),
        ("IndexOf", [string t]) => call.Scalar(s.IndexOf(t, StringComparison.InvariantCulture)),
        ("IndexOf", [string t, StringComparison c]) => call.Scalar(s.IndexOf(t, Invariant(c))),
        ("IndexOf", [string t, int i, StringComparison c]) => call.Scalar(s.IndexOf(t, i, Invariant(c))),
        ("LastIndexOf", [char c]) => call.Scalar(s.LastIndexOf(c)),
        ("LastIndexOf", [string t]) => call.Scalar(s.LastIndexOf(t, StringComparison.InvariantCulture)),
        ("LastIndexOf", [string t, StringComparison c]) => call.Scalar(s.LastIndexOf(t, Invariant(c))),
        ("IndexOfAny", [var c]) when Chars(c) is { } chars => call.Scalar(s.IndexOfAny(chars)),
        ("Replace", [char a, char b]) => call.Scalar(s.Replace(a, b)),
        ("Replace", [string a, var b]) when b is null or string => call.Scalar(s.Replace(a, (string?)b)),
        ("Replace", [string a, string b, StringComparison.Ordinal]) => call.Scalar(s.Replace(a, b)),
        ("ReplaceLineEndings", []) => null,
        ("ReplaceLineEndings", [string t]) => call.Scalar(string.Join(t, s.Replace("\r\n", "\n").Split('\n', '\r', '\f', '\u0085', '\u2028', '\u2029'))),
        ("Insert", [int i, string t]) => call.Scalar(s.Insert(i, t)),
        ("Remove", [int i]) => call.Scalar(s.Remove(i)),
        ("Remove", [int i, int n]) => call.Scalar(s.Remove(i, n)),
        ("Split", [..] a) => Split(call, s, a),
        ("ToCharArray", []) => new ListValue(CollectionIntrinsics.ArrayOf(call, call.Interpreter.Symbols.Compilation.GetSpecialType(SpecialType.System_Char)), [.. s.Select(c => new ScalarValue(c, call.Place))], call.Place),
        ("CompareTo", [var t]) when t is null or string => call.Scalar(Math.Sign(string.Compare(s, (string?)t, StringComparison.InvariantCulture))),
        ("Equals", [var t]) => call.Scalar(t is string other && s == other),
        ("Equals", [var t, StringComparison c]) when t is null or string => call.Scalar(string.Equals(s, (string?)t, Invariant(c))),
        ("ToString" or "Clone", _) => call.Scalar(s),
        ("GetEnumerator", []) => call.Enumerator(),
        ("Normalize", []) => call.Scalar(s.Normalize()),
        _ => null,
    };

    private static Value? Static(IntrinsicCall call) => (call.Name, call.Raw) switch
    {
        ("Empty", []) => call.Scalar(""),
        ("IsNullOrEmpty", [var s]) => call.Scalar(string.IsNullOrEmpty(s as string)),
        ("IsNullOrWhiteSpace", [var s]) => call.Scalar(string.IsNullOrWhiteSpace(s as string)),
        ("Equals" or "op_Equality", [var a, var b]) => call.Scalar(Equals(a, b)),
        ("op_Inequality", [var a, var b]) => call.Scalar(!Equals(a, b)),
        ("Equals", [var a, var b, StringComparison c]) => call.Scalar(string.Equals(a as string, b as string, Invariant(c))),
        ("Compare", [var a, var b]) => call.Scalar(Math.Sign(string.Compare(a as string, b as string, StringComparison.InvariantCulture))),
        ("Compare", [var a, var b, StringComparison c]) => call.Scalar(Math.Sign(string.Compare(a as string, b as string, Invariant(c)))),
        ("Compare", [var a, var b, bool ignoresCase, ..]) when call.Raw.Length == 3 || call.Raw is [_, _, _, CultureInfo] =>
            call.Scalar(Math.Sign(string.Compare(a as string, b as string, ignoresCase ? StringComparison.InvariantCultureIgnoreCase : StringComparison.InvariantCulture))),
        ("Create", [CultureInfo or null, string text]) => call.Scalar(text),
        ("CompareOrdinal", [var a, var b]) => call.Scalar(Math.Sign(string.CompareOrdinal(a as string, b as string))),
        ("Concat", [ListValue or SequenceValue or SetValue or StackValue or QueueValue or LinkedListValue or DictionaryValue]) => call.Scalar(string.Concat(call.Items(call.Arguments[0]).Select(item => call.Text(item)))),
        ("Concat", [..]) => call.Scalar(string.Concat(call.Arguments.Select(argument => call.Text(argument)))),
        ("Join", [char or string or null, _]) => Join(call),
        ("Format", [string format, ..]) => Format(call, format, [.. call.Arguments.Skip(1)]),
        ("Format", [CultureInfo or null, string format, ..]) => Format(call, format, [.. call.Arguments.Skip(2)]),
        ("Copy", [string s]) => call.Scalar(s),
        (".ctor", [char c, int n]) => Repeated(call, c, n),
        (".ctor", [var c]) when RawValues.Chars(c) is { } chars => call.Scalar(new string(chars)),
        _ => null,
    };

    private static Value Repeated(IntrinsicCall call, char c, int count)
    {
        call.Interpreter.CheckSize(call.Place, count, Limits.StringLength, "a string");
        return call.Scalar(new string(c, count));
    }

    private static Value Padded(IntrinsicCall call, string s, int width, char c, bool left)
    {
        call.Interpreter.CheckSize(call.Place, width, Limits.StringLength, "a string");
        return call.Scalar(left ? s.PadLeft(width, c) : s.PadRight(width, c));
    }

    private static Value Join(IntrinsicCall call)
    {
        var separator = call.Raw[0]?.ToString() ?? "";
        return call.Scalar(string.Join(separator, call.Items(call.Arguments[1]).Select(item => call.Text(item))));
    }

    private static Value? Split(IntrinsicCall call, string s, object?[] arguments)
    {
        var options = arguments.OfType<StringSplitOptions>().FirstOrDefault();
        var count = arguments.OfType<int>().Cast<int?>().FirstOrDefault() ?? int.MaxValue;
        // TrimEntries is younger than netstandard2.0.
        var trims = ((int)options & 2) != 0;
        var drops = (options & StringSplitOptions.RemoveEmptyEntries) != 0;
        if (trims && count != int.MaxValue)
            return null;
        var plain = drops && !trims ? StringSplitOptions.RemoveEmptyEntries : StringSplitOptions.None;
        string[]? parts = arguments switch
        {
            [] => s.Split(),
            [null, ..] => s.Split((char[]?)null, count, plain),
            [char c, ..] => s.Split([c], count, plain),
            [string t, ..] => s.Split([t], count, plain),
            [var list, ..] when RawValues.Chars(list) is { } chars => s.Split(chars, count, plain),
            [var list, ..] when RawValues.Strings(list) is { } strings => s.Split(strings, count, plain),
            _ => null,
        };
        if (parts is null)
            return null;
        IEnumerable<string> result = trims ? parts.Select(part => part.Trim()).Where(part => !drops || part.Length > 0) : parts;
        var type = CollectionIntrinsics.ArrayOf(call, call.Interpreter.Symbols.Compilation.GetSpecialType(SpecialType.System_String));
        return new ListValue(type, [.. result.Select(call.Scalar)], call.Place);
    }

    /// <summary>Composite format strings.</summary>
    public static Value? Format(IntrinsicCall call, string format, List<Value> arguments)
    {
        if (arguments is [ListValue list] && call.Method?.Parameters.Last().IsParams == true)
            arguments = list.Items;
        var text = new StringBuilder();
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] is '{' or '}')
            {
                if (i + 1 < format.Length && format[i + 1] == format[i])
                {
                    text.Append(format[i++]);
                    continue;
                }

                var end = format.IndexOf('}', i);
                if (format[i] == '}' || end < 0)
                    throw new FormatException("Input string was not in a correct format.");
                text.Append(Hole(call, format.Substring(i + 1, end - i - 1), arguments));
                i = end;
                continue;
            }

            text.Append(format[i]);
        }

        return call.Scalar(text.ToString());
    }

    private static string Hole(IntrinsicCall call, string hole, List<Value> arguments)
    {
        var colon = hole.IndexOf(':');
        var format = colon < 0 ? null : hole.Substring(colon + 1);
        var head = (colon < 0 ? hole : hole.Substring(0, colon)).Split(',');
        if (!int.TryParse(head[0], NumberStyles.Integer, CultureInfo.InvariantCulture, out var index) || index < 0 || index >= arguments.Count)
            throw new FormatException("Index (zero based) must be greater than or equal to zero and less than the size of the argument list.");
        var text = call.Text(arguments[index], format, isFormatted: true);
        if (head.Length < 2 || !int.TryParse(head[1], NumberStyles.Integer, CultureInfo.InvariantCulture, out var width))
            return text;
        call.Interpreter.CheckSize(call.Place, Math.Abs(width), Limits.StringLength, "a string");
        return width < 0 ? text.PadRight(-width) : text.PadLeft(width);
    }

    private static char[]? Chars(object? value) => value is char c ? [c] : RawValues.Chars(value);

    private static StringComparison Invariant(StringComparison comparison) => comparison switch
    {
        StringComparison.CurrentCulture => StringComparison.InvariantCulture,
        StringComparison.CurrentCultureIgnoreCase => StringComparison.InvariantCultureIgnoreCase,
        _ => comparison,
    };
}

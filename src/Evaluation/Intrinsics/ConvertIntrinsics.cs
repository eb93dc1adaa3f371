using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Intrinsics;

/// <summary>Convert, encodings, and the small value types that are mostly parsed and printed.</summary>
internal static class ConvertIntrinsics
{
    public static Value? Invoke(IntrinsicCall call)
    {
        if (call.HasUnknown)
            return call.Arguments.First(argument => argument is UnknownValue);
        return (call.Name, call.Raw) switch
        {
            ("ToBase64String", [var list, Base64FormattingOptions options]) when RawValues.Bytes(list) is { } bytes => call.Scalar(Convert.ToBase64String(bytes, options)),
            ("ToHexStringLower", [var list]) when RawValues.Bytes(list) is { } bytes => call.Scalar(string.Concat(bytes.Select(b => b.ToString("x2", CultureInfo.InvariantCulture)))),
            ("ToBase64String", [var list]) when RawValues.Bytes(list) is { } bytes => call.Scalar(Convert.ToBase64String(bytes)),
            ("FromBase64String", [string text]) => Bytes(call, Convert.FromBase64String(text)),
            ("ToHexString", [var list]) when RawValues.Bytes(list) is { } bytes => call.Scalar(string.Concat(bytes.Select(b => b.ToString("X2", CultureInfo.InvariantCulture)))),
            ("ToString", [{ } value, ..]) when value is not int || call.Arguments.Count < 2 || call.Raw[1] is not int => call.Scalar(call.Text(call.Arguments[0])),
            ("ToString", [int value, int toBase]) => call.Scalar(Convert.ToString(value, toBase)),
            ("ToInt32", [IConvertible value]) => call.Scalar(Convert.ToInt32(value, CultureInfo.InvariantCulture)),
            ("ToInt64", [IConvertible value]) => call.Scalar(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
            ("ToDouble", [IConvertible value]) => call.Scalar(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
            ("ToDecimal", [IConvertible value]) => call.Scalar(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
            ("ToBoolean", [IConvertible value]) => call.Scalar(Convert.ToBoolean(value, CultureInfo.InvariantCulture)),
            ("ToByte", [IConvertible value]) => call.Scalar(Convert.ToByte(value, CultureInfo.InvariantCulture)),
            ("ToChar", [IConvertible value]) => call.Scalar(Convert.ToChar(value, CultureInfo.InvariantCulture)),
            _ => null,
        };
    }

    public static Value? InvokeEncoding(IntrinsicCall call)
    {
        if (call.HasUnknown)
            return call.Arguments.First(argument => argument is UnknownValue);
        var encoding = (call.Instance as ScalarValue)?.Raw as Encoding;
        return (call.Name, call.Raw) switch
        {
            ("UTF8", []) => new ScalarValue(Encoding.UTF8, call.Place),
            ("ASCII", []) => new ScalarValue(Encoding.ASCII, call.Place),
            ("Unicode", []) => new ScalarValue(Encoding.Unicode, call.Place),
            (".ctor", _) => new ScalarValue(Encoding.UTF8, call.Place),
            ("GetBytes", [string text]) when encoding is not null => Bytes(call, encoding.GetBytes(text)),
            ("GetString", [var list]) when encoding is not null && RawValues.Bytes(list) is { } bytes => call.Scalar(encoding.GetString(bytes)),
            ("GetByteCount", [string text]) when encoding is not null => call.Scalar(encoding.GetByteCount(text)),
            _ => null,
        };
    }

    public static Value? InvokeGuid(IntrinsicCall call)
    {
        if (call.HasUnknown)
            return call.Arguments.First(argument => argument is UnknownValue);
        var guid = (call.Instance as ScalarValue)?.Raw as Guid?;
        return (call.Name, call.Raw) switch
        {
            ("Parse" or ".ctor", [string text, ..]) => call.Scalar(Guid.Parse(text)),
            ("Empty", []) => call.Scalar(Guid.Empty),
            ("ToString", []) when guid is { } value => call.Scalar(value.ToString()),
            ("ToString", [string format, ..]) when guid is { } value => call.Scalar(value.ToString(format, CultureInfo.InvariantCulture)),
            ("op_Equality", [Guid a, Guid b]) => call.Scalar(a == b),
            ("op_Inequality", [Guid a, Guid b]) => call.Scalar(a != b),
            _ => null,
        };
    }

    public static Value? InvokeUri(IntrinsicCall call)
    {
        if (call.HasUnknown)
            return call.Arguments.First(argument => argument is UnknownValue);
        var uri = (call.Instance as ScalarValue)?.Raw as Uri;
        return (call.Name, call.Raw) switch
        {
            (".ctor", [string text]) => call.Scalar(new Uri(text)),
            ("Host", []) when uri is not null => call.Scalar(uri.Host),
            ("Port", []) when uri is not null => call.Scalar(uri.Port),
            ("Scheme", []) when uri is not null => call.Scalar(uri.Scheme),
            ("AbsolutePath", []) when uri is not null => call.Scalar(uri.AbsolutePath),
            ("AbsoluteUri", []) when uri is not null => call.Scalar(uri.AbsoluteUri),
            ("Authority", []) when uri is not null => call.Scalar(uri.Authority),
            ("OriginalString", []) when uri is not null => call.Scalar(uri.OriginalString),
            ("ToString", []) when uri is not null => call.Scalar(uri.ToString()),
            ("EscapeDataString", [string text]) => call.Scalar(Uri.EscapeDataString(text)),
            ("UnescapeDataString", [string text]) => call.Scalar(Uri.UnescapeDataString(text)),
            _ => null,
        };
    }

    public static Value? InvokeVersion(IntrinsicCall call)
    {
        if (call.HasUnknown)
            return call.Arguments.First(argument => argument is UnknownValue);
        var version = (call.Instance as ScalarValue)?.Raw as Version;
        return (call.Name, call.Raw) switch
        {
            (".ctor" or "Parse", [string text]) => call.Scalar(new Version(text)),
            (".ctor", [int a, int b]) => call.Scalar(new Version(a, b)),
            (".ctor", [int a, int b, int c]) => call.Scalar(new Version(a, b, c)),
            (".ctor", [int a, int b, int c, int d]) => call.Scalar(new Version(a, b, c, d)),
            ("Major", []) when version is not null => call.Scalar(version.Major),
            ("Minor", []) when version is not null => call.Scalar(version.Minor),
            ("Build", []) when version is not null => call.Scalar(version.Build),
            ("ToString", []) when version is not null => call.Scalar(version.ToString()),
            ("ToString", [int fields]) when version is not null => call.Scalar(version.ToString(fields)),
            _ => null,
        };
    }

    private static ListValue Bytes(IntrinsicCall call, byte[] bytes) => new(
        CollectionIntrinsics.ArrayOf(call, call.Interpreter.Symbols.Compilation.GetSpecialType(SpecialType.System_Byte)),
        [.. bytes.Select(b => new ScalarValue(b, call.Place))],
        call.Place);
}

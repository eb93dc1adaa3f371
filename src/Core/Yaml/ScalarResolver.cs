using System.Globalization;
using System.Runtime.CompilerServices;
using Plimsoll.Model;
using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Yaml;

/// <summary>
/// The types that Kubernetes' own YAML reader (sigs.k8s.io/yaml over go-yaml 2) gives to plain scalars: YAML 1.1's
/// booleans, both notations of octal numbers, no base 60, and dates left as strings. Quoted and block scalars are
/// strings and need no resolving.
/// </summary>
public static class ScalarResolver
{
    /// <summary>The plain key that merges another mapping instead of naming a field.</summary>
    public const string MergeKey = "<<";

    public static ResolvedScalar Resolve(string text)
    {
        if (text.Length == 0)
            return new ResolvedScalar(ScalarKind.Null, "null");
        return text[0] switch
        {
            '+' or '-' or '.' or (>= '0' and <= '9') => ResolveNumber(text),
            'y' or 'Y' or 'n' or 'N' or 't' or 'T' or 'f' or 'F' or 'o' or 'O' or '~' => ResolveWord(text),
            _ => String(text),
        };
    }

    /// <summary>
    /// Whether a plain scalar is a string at first sight: it starts with a letter, and is none of the few words that mean
    /// something else. By far most are; false says nothing.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsString(string source, int start, int length)
    {
        var c = (char)(source[start] | 0x20);
        return c is >= 'a' and <= 'z' && (length > LongestWord || c is not ('y' or 'n' or 't' or 'f' or 'o'));
    }

    private const int LongestWord = 5;

    /// <summary>The field name that a plain key stands for: <c>1</c> is <c>"1"</c>, <c>on</c> is <c>"true"</c>, <c>0x1F</c> is <c>"31"</c>.</summary>
    /// <param name="text">The key as written.</param>
    /// <param name="key">The field name; empty when there is none.</param>
    /// <param name="error">Why Kubernetes refuses the key, where it does. A <see cref="MergeKey"/> is no name either.</param>
    public static bool TryResolveKey(string text, out string key, out SyntaxError? error)
    {
        key = "";
        error = null;
        if (text == MergeKey)
        {
            error = SyntaxError.MergeOfNoMapping;
            return false;
        }

        var resolved = Resolve(text);
        if (resolved.Kind == ScalarKind.Null)
        {
            error = SyntaxError.NullKey;
            return false;
        }

        if (resolved.Kind is not (ScalarKind.Integer or ScalarKind.Float))
        {
            key = resolved.Text;
            return true;
        }

        if (resolved.Error is not null)
        {
            key = text.TrimStart('+').ToLowerInvariant();
            return true;
        }

        if (IntegerText.Read(text.Replace("_", "")) is not { } integer)
        {
            key = FloatText.Key(double.Parse(resolved.Text, NumberStyles.Float, CultureInfo.InvariantCulture));
            return true;
        }

        key = integer;
        if (resolved.Kind == ScalarKind.Integer)
            return true;
        key = "";
        error = SyntaxError.HugeKey;
        return false;
    }

    private static ResolvedScalar ResolveWord(string text) => text switch
    {
        "y" or "Y" or "yes" or "Yes" or "YES" or "on" or "On" or "ON" or "true" or "True" or "TRUE" =>
            new ResolvedScalar(ScalarKind.Boolean, "true"),
        "n" or "N" or "no" or "No" or "NO" or "off" or "Off" or "OFF" or "false" or "False" or "FALSE" =>
            new ResolvedScalar(ScalarKind.Boolean, "false"),
        "~" or "null" or "Null" or "NULL" => new ResolvedScalar(ScalarKind.Null, "null"),
        _ => String(text),
    };

    private static ResolvedScalar ResolveNumber(string text)
    {
        if (IsOrdinaryInteger(text))
            return new ResolvedScalar(ScalarKind.Integer, text);
        switch (text)
        {
            case ".nan" or ".NaN" or ".NAN":
                return new ResolvedScalar(ScalarKind.Float, text, "json: unsupported value: NaN");
            case ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF":
                return new ResolvedScalar(ScalarKind.Float, text, "json: unsupported value: +Inf");
            case "-.inf" or "-.Inf" or "-.INF":
                return new ResolvedScalar(ScalarKind.Float, text, "json: unsupported value: -Inf");
        }

        // Underscores group digits, except in numbers that start with the point.
        var plain = text[0] == '.' || text.IndexOf('_') < 0 ? text : text.Replace("_", "");
        if (IntegerText.Read(plain) is { } integer)
            return Number(integer);
        if (!NumberSyntax.IsDecimal(plain)
            || !double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            || double.IsInfinity(value))
            return String(text);
        return Number(FloatText.Json(value));
    }

    /// <summary>Ports, replicas: written as JSON would.</summary>
    private static bool IsOrdinaryInteger(string text)
    {
        if (text.Length > LongestOrdinaryInteger || (text[0] == '0' && text.Length > 1))
            return false;
        foreach (var c in text)
        {
            if (c is < '0' or > '9')
                return false;
        }

        return true;
    }

    private const int LongestOrdinaryInteger = 18;

    private static ResolvedScalar String(string text) => new(ScalarKind.String, text);

    // JSON does not tell 3 from 3.0, so neither do we: an integer is what Kubernetes' decoder takes for one.
    private static ResolvedScalar Number(string json)
    {
        var isInteger = long.TryParse(json, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
        return new ResolvedScalar(isInteger ? ScalarKind.Integer : ScalarKind.Float, json);
    }
}

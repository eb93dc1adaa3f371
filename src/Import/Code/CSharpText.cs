using System.Globalization;
using System.Text;

namespace Plimsoll.Import.Code;

/// <summary>Literals and names as C# writes them.</summary>
internal static class CSharpText
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default", "delegate", "do",
        "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int",
        "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected", "public",
        "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try",
        "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
    };

    public static string Literal(string text)
    {
        if (HasMany(text, '\\', '"') && text[0] != '"' && text[^1] != '"' && IsReadable(text) && text.AsSpan().IndexOfAny('\n', '\t') < 0 && !text.Contains("\"\"\"", StringComparison.Ordinal))
            return text.Contains('"', StringComparison.Ordinal) ? $"\"\"\"{text}\"\"\"" : $"@\"{text}\"";
        var literal = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => literal.Append("\\\""),
                '\\' => literal.Append("\\\\"),
                '\n' => literal.Append("\\n"),
                '\r' => literal.Append("\\r"),
                '\t' => literal.Append("\\t"),
                '\0' => literal.Append("\\0"),
                _ when IsInvisible(c) => literal.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => literal.Append(c),
            };
        }

        return literal.Append('"').ToString();
    }

    /// <summary>Whether so much of a text would be escaped that it can no longer be read.</summary>
    private static bool HasMany(string text, char one, char other)
    {
        var count = 0;
        foreach (var c in text)
            count += c == one || c == other ? 1 : 0;
        return count > 1;
    }

    /// <summary>Whether a raw literal shows a text as it is: lines that end with <c>\n</c>, and nothing that cannot be seen.</summary>
    public static bool IsReadable(string text) => !text.Any(static c => c != '\n' && c != '\t' && IsInvisible(c));

    /// <summary>A name in Pascal case from any text; <paramref name="fallback"/> when nothing of it can be in a name.</summary>
    public static string PascalCase(string text, string fallback)
    {
        var name = new StringBuilder();
        var isStart = true;
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c) || c > 127)
            {
                isStart = true;
                continue;
            }

            if (name.Length == 0 && char.IsDigit(c))
                name.Append('N');
            name.Append(isStart ? char.ToUpperInvariant(c) : c);
            isStart = false;
        }

        return name.Length == 0 ? fallback : name.ToString();
    }

    /// <summary>Text in a documentation comment.</summary>
    public static string Xml(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    public static bool IsKeyword(string text) => Keywords.Contains(text);

    /// <summary>Spaces that look like others, and marks that look like nothing. A surrogate is a half of what can be seen.</summary>
    private static bool IsInvisible(char c) => c != ' ' && CharUnicodeInfo.GetUnicodeCategory(c) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}

using CsCheck;

namespace Plimsoll.Values;

/// <summary>Texts that are read as something else wherever a template forgets to quote, or quotes in a wrong way.</summary>
internal static class AwkwardTexts
{
    private const int LongLength = 4_000;
    private const int LongestKey = 120;

    // With a schema, Helm 3 refuses DEL, most C1 controls, U+FFFE and U+FFFF: they have a test of their own.
    private const string Characters = "ab Z09_-.,:;#'\"\\{}[]()<>|&*!?%@`~^$=+/\n\t\ré€\u0085\u00A0\u2028\u2029\uFEFF";

    /// <summary>Each a whole text.</summary>
    public static IReadOnlyList<string> Whole { get; } =
    [
        "", " ", "  ", "a", "~", "null", "Null", "true", "True", "false", "yes", "Yes", "no", "on", "off", "y", "n", "0", "00", "0123", "0o17", "0x1F", "1e3", "1E3", "1_000", "12:30", "1.0", "-1", "+1", ".5",
        ".inf", ".nan", "-.INF", "9007199254740993", "1e400", "2001-01-01", "=", "<<", "-", "- a", "? a", ": a", "a: b", "a:", ":", "a #b", "#a", " #", "'", "''", "\"", "\"\"", "'a'", "\"a\"",
        "\\", "\\n", "\\\"", "a\\", "C:\\temp\\new", "a\"b'c", "it's \"quoted\"", "{{ .Values.x }}", "{{", "}}", "{{- /* a */ -}}", "{{ \"a\" | quote }}", "{a}", "{a: b}", "[a]", "[]", "{}", "&a", "*a", "!a", "!!str a",
        "|", ">", "|-", "%", "@a", "`a`", "a\nb", "a\n", "\na", "\n", "\n\n", "a\n\nb\n\n", "  a\nb", " a", "a ", "\ta", "a\t", "\t", "a\r\nb", "\r", "---", "--- a", "...", "a\n---\nb", "---\n# Source: a/templates/b.yaml\n",
        "🙂", "a🙂b", "👩‍👩‍👧", "é", "日本語", "\u0085", "a\u2028b", "\u2029", "\uFEFFa", "a\uFEFF", "\u00A0", "\u0000", "\u0001", "\u001B[0m", "$HOME", "$(VAR)", "$$(VAR)", "${VAR}", "%s", "%d%%", "%!s(nil)", "<a href=\"b\">&amp;</a>",
        "1Gi", "100m", "0.5", "1e-7", "latest", "main", "a,b,c", "a=b", "a.b.c", "/", "//", "../a", "http://a.example.com:80/b?c=d&e=f#g",
    ];

    /// <summary>
    /// Texts for keys: without the line ends of Unicode and <c>&lt;&lt;</c>, which Helm 3 writes in a way that it cannot read when it
    /// checks a schema, and short, since a key of more than 1,024 characters is none to YAML.
    /// </summary>
    public static Gen<string> Keys => All.Where(static text => text != "<<").Select(static text => string.Concat(text.EnumerateRunes().Where(static rune => rune.Value is not (0x85 or 0x2028 or 0x2029)).Take(LongestKey)));

    public static Gen<string> All { get; } = Gen.Frequency(
        (6, (IGen<string>)Gen.OneOf([.. Whole])),
        (3, Gen.String[Gen.Char[Characters], 0, 12]),
        (2, Gen.String[Gen.Char["abcxyz019-"], 1, 20]),
        (1, Gen.Select(Gen.OneOf([.. Whole]), Gen.OneOf([.. Whole])).Select(static (left, right) => left + right)),
        (1, Gen.Select(Gen.OneOf("🙂", "a", "\"", "\\", "\n", "a b ", "'"), Gen.Int[30, LongLength]).Select(static (text, length) => string.Concat(Enumerable.Repeat(text, length / text.Length)))));
}

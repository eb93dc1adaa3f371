using System.Text;
using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Invariants;

/// <summary>Changes a text where its grammar is: token by token, line by line, and with parts of other texts.</summary>
internal static class TokenMutation
{
    private const int DeepestNesting = 400;
    private const int LongestLine = 3_000;

    private static readonly string[] Tokens =
    [
        "- ", "? ", ": ", ":", "- - - ", "[", "]", "{", "}", ",", "[[", "{{", "}}", "&a ", "*a ", "&a\n", "!!str ", "! ", "!<x> ", "!e!x ", "|\n", ">-\n", "|2\n", ">+1\n", "\"", "'", "''", "\\", "\\\n",
        "\"a\n b\"", "# c\n", " # c", "#", "---\n", "--- ", "...\n", "%YAML 1.2\n---\n", "%TAG !e! tag:e,2000:\n", "{{ if .x }}\n", "{{- end }}\n", "{{ .x | nindent 4 }}", "{% if x %}\n", "${x}", "@x@", "%x%",
        "<<: *a\n", "<<<<<<< x\n", "=======\n", ">>>>>>> x\n", "a", "a: b\n", "a\n", "~", "\t", " \t", "\r", "\r\n", "\uFEFF", "\u0085", "\u2028", "\u00A0", "\0", "\uD83D", "\uDE00", "🙂", "：", "é", "\u200B",
    ];

    public static string Mutate(string text, IReadOnlyList<string> others, Random random)
    {
        for (var steps = random.Next(1, 4); steps > 0; steps--)
            text = Step(text, others, random);
        return text;
    }

    private static string Step(string text, IReadOnlyList<string> others, Random random) => random.Next(14) switch
    {
        0 or 1 => ChangeTokens(text, random),
        2 => Splice(text, others[random.Next(others.Count)], random),
        3 => SpliceLines(text, others[random.Next(others.Count)], random),
        4 => Nest(text, random),
        5 => Insert(text, new string("aA \t\"'[{:#-"[random.Next(11)], random.Next(LongestLine)), random),
        6 => ChangeLineEnds(text, random),
        7 => text.Replace("  ", "\t"),
        8 => "\uFEFF" + text,
        9 => string.Concat(text, "---\n", others[random.Next(others.Count)]),
        10 => Soup(random),
        11 or 12 => Insert(text, Tokens[random.Next(Tokens.Length)], random),
        _ => TextMutation.Mutate(text, random),
    };

    private static string Insert(string text, string part, Random random) => text.Insert(random.Next(text.Length + 1), part);

    /// <summary>One token goes, comes twice, changes place with another, or becomes another.</summary>
    private static string ChangeTokens(string text, Random random)
    {
        var tokens = SyntaxTree.Parse(text).Tokens.Select(static token => token.FullText).ToList();
        var i = random.Next(tokens.Count);
        var j = random.Next(tokens.Count);
        switch (random.Next(5))
        {
            case 0:
                tokens.RemoveAt(i);
                break;
            case 1:
                tokens.Insert(j, tokens[i]);
                break;
            case 2:
                (tokens[i], tokens[j]) = (tokens[j], tokens[i]);
                break;
            case 3:
                tokens[i] = Tokens[random.Next(Tokens.Length)];
                break;
            default:
                tokens[i] = tokens[i].Trim();
                break;
        }

        return string.Concat(tokens);
    }

    private static string Splice(string text, string other, Random random) =>
        string.Concat(text.AsSpan(0, random.Next(text.Length + 1)), other.AsSpan(random.Next(other.Length + 1)));

    private static string SpliceLines(string text, string other, Random random)
    {
        var lines = text.Split('\n').ToList();
        var others = other.Split('\n');
        var first = random.Next(others.Length);
        var indentation = new string(' ', random.Next(5));
        lines.InsertRange(random.Next(lines.Count + 1), others.Skip(first).Take(random.Next(1, 6)).Select(line => indentation + line));
        return string.Join('\n', lines);
    }

    private static string Nest(string text, Random random)
    {
        var depth = random.Next(DeepestNesting);
        var (open, close) = random.Next(6) switch
        {
            0 => ("[", "]"),
            1 => ("{a: ", "}"),
            2 => ("- ", ""),
            3 => ("? ", ""),
            4 => ("[{", "}]"),
            _ => ("{? ", ": x}"),
        };
        var at = random.Next(text.Length + 1);
        var nested = new StringBuilder(text.Substring(0, at)).Insert(at, open, depth);
        return nested.Insert(nested.Length, close, random.Next(2) == 0 ? depth : random.Next(depth + 1)).Append(text, at, text.Length - at).ToString();
    }

    private static string ChangeLineEnds(string text, Random random) => random.Next(3) switch
    {
        0 => text.Replace("\n", "\r\n"),
        1 => text.Replace('\n', '\r'),
        _ => string.Concat(text.Select(c => c != '\n' ? c.ToString() : random.Next(3) switch { 0 => "\r", 1 => "\r\n", _ => "\n" })),
    };

    /// <summary>Nothing but syntax.</summary>
    private static string Soup(Random random)
    {
        var output = new StringBuilder();
        for (var i = random.Next(40); i >= 0; i--)
        {
            output.Append(Tokens[random.Next(Tokens.Length)]);
            if (random.Next(4) == 0)
                output.Append('\n').Append(' ', random.Next(5));
        }

        return output.ToString();
    }
}

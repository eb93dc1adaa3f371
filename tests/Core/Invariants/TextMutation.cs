using System.Text;

namespace Plimsoll.Invariants;

/// <summary>What happens to YAML while it is typed, merged and copied: and worse.</summary>
internal static class TextMutation
{
    private static readonly string[] Structural =
    [
        ":", ": ", "- ", "-", "{", "}", "[", "]", ",", "&a ", "*a", "<<: ", "? ", "| ", ">\n", "\"", "'", "#", " #", "!", "!!str ", "%", "@", "`", "---\n", "...\n", "--- ", "\t", "\n", "\r",
        "\r\n", "  ", "\0", "\uFEFF", "\u2028", "\uD83D", "é", "{{ x }}", "${X}", "<x>", "null", "~", "true", "-1", "1e9999", "0x", "99999999999999999999", "512m", "1.5.5Gi", "&a [*a, *a]", "{a: {a: {a: ",
    ];

    public static string Mutate(string text, Random random)
    {
        for (var steps = random.Next(1, 5); steps > 0; steps--)
            text = Step(text, random);
        return text;
    }

    private static string Step(string text, Random random)
    {
        if (text.Length == 0)
            return Structural[random.Next(Structural.Length)];
        var at = random.Next(text.Length);
        return random.Next(9) switch
        {
            0 => FlipByte(text, random),
            1 => text.Remove(at, Math.Min(random.Next(1, 8), text.Length - at)),
            2 or 3 => text.Insert(at, Structural[random.Next(Structural.Length)]),
            4 => text[..at],
            5 => text[at..],
            6 => MoveLine(text, random),
            7 => text.Insert(random.Next(text.Length), text.Substring(at, Math.Min(random.Next(1, 200), text.Length - at))),
            _ => Indent(text, random),
        };
    }

    /// <summary>One wrong bit in the file, read as a lenient editor reads it.</summary>
    private static string FlipByte(string text, Random random)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return Encoding.UTF8.GetString(bytes);
    }

    private static string MoveLine(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        var line = lines[random.Next(lines.Count)];
        if (random.Next(2) == 0)
            lines.Remove(line);
        lines.Insert(random.Next(lines.Count + 1), line);
        return string.Join('\n', lines);
    }

    private static string Indent(string text, Random random)
    {
        var lines = text.Split('\n');
        var i = random.Next(lines.Length);
        lines[i] = random.Next(2) == 0 ? new string(' ', random.Next(1, 5)) + lines[i] : lines[i].TrimStart();
        return string.Join('\n', lines);
    }
}

using System.Text;

namespace Plimsoll.Evaluation.Generated;

/// <summary>Generated C#: a text with other code in the places <c>$0</c> to <c>$9</c>.</summary>
/// <param name="Type">The type of an expression; <see cref="Statement"/> for statements.</param>
internal sealed record Code(string Type, string Text, params Code[] Parts)
{
    public const string Statement = "statement";

    /// <summary>Statements one after the other.</summary>
    public static Code Block(IEnumerable<Code> statements) => new(Statement, "", [.. statements]);

    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }

    private void Write(StringBuilder text)
    {
        if (Text.Length == 0)
        {
            foreach (var part in Parts)
            {
                part.Write(text);
                text.Append('\n');
            }

            return;
        }

        for (var i = 0; i < Text.Length; i++)
        {
            if (Text[i] == '$' && i + 1 < Text.Length && char.IsAsciiDigit(Text[i + 1]))
                Parts[Text[++i] - '0'].Write(text);
            else
                text.Append(Text[i]);
        }
    }

    /// <summary>Programs with one piece less: a part instead of the whole, nothing instead of a statement, a constant instead of an expression.</summary>
    public IEnumerable<Code> Smaller()
    {
        if (Type == Statement)
            yield return new Code(Statement, ";");
        else if (Constants.TryGetValue(Type, out var constant) && constant != Text)
            yield return new Code(Type, constant);
        foreach (var part in Parts.Where(part => part.Type == Type))
            yield return part;
        if (Text.Length == 0)
        {
            for (var i = 0; i < Parts.Length; i++)
                yield return this with { Parts = [.. Parts[..i], .. Parts[(i + 1)..]] };
        }

        for (var i = 0; i < Parts.Length; i++)
        {
            foreach (var smaller in Parts[i].Smaller())
                yield return this with { Parts = [.. Parts[..i], smaller, .. Parts[(i + 1)..]] };
        }
    }

    private static readonly Dictionary<string, string> Constants = new(StringComparer.Ordinal)
    {
        ["int"] = "0", ["long"] = "0L", ["uint"] = "0u", ["ulong"] = "0ul", ["byte"] = "(byte)0", ["short"] = "(short)0", ["char"] = "'a'", ["bool"] = "true", ["string"] = "\"\"",
        ["double"] = "0.0", ["decimal"] = "0m", ["int?"] = "(int?)null", ["List<int>"] = "new List<int>()", ["P"] = "new P(0, 0)", ["Dictionary<string, int>"] = "new Dictionary<string, int>()",
    };
}

namespace Plimsoll.Charts.Templates;

/// <summary>Strings and integers one after the other, as an interpolated string has them.</summary>
public sealed class ConcatExpression : TemplateExpression
{
    private ConcatExpression(IReadOnlyList<TemplateExpression> parts) => Parts = parts;

    public IReadOnlyList<TemplateExpression> Parts { get; }

    public override TemplateType Type => TemplateType.String;

    public override bool ExcludesEmpty => Parts.Any(static part => part.IsInteger || part.ExcludesEmpty && !part.IsNullable);

    public override bool IsSafe => Parts.All(static part => part.IsSafe);

    public override IEnumerable<TemplateExpression> Operands => Parts;

    /// <summary>Whether all that is not constant are integers, which no quotes can break.</summary>
    public bool HasOnlyIntegers => Parts.All(static part => part.IsLiteral || part.IsInteger);

    /// <summary>Puts parts together; nested ones and neighbouring literals become one.</summary>
    public static TemplateExpression Of(IEnumerable<TemplateExpression> parts)
    {
        var flat = new List<TemplateExpression>();
        foreach (var part in parts)
        {
            foreach (var piece in part is ConcatExpression nested ? nested.Parts : [part])
            {
                var text = TextOf(piece);
                if (text is not null && flat.Count > 0 && TextOf(flat[flat.Count - 1]) is { } before)
                    flat[flat.Count - 1] = LiteralExpression.Of(before + text);
                else if (text != "")
                    flat.Add(text is null ? piece : LiteralExpression.Of(text));
            }
        }

        return flat switch
        {
            [] => LiteralExpression.Of(""),
            [{ Type: TemplateType.String, IsNullable: false } single] => single,
            _ => new ConcatExpression(flat),
        };
    }

    /// <summary>The same with something else for one of its parts.</summary>
    public TemplateExpression With(TemplateExpression part, TemplateExpression replacement) => Of(Parts.Select(other => ReferenceEquals(other, part) ? replacement : other));

    private static string? TextOf(TemplateExpression part) => part is LiteralExpression { Value: string or long } literal ? literal.Value.ToString() : null;

    protected internal override string PrintHere(TemplateScope scope)
    {
        var format = new System.Text.StringBuilder();
        var arguments = new List<string>();
        foreach (var part in Parts)
        {
            if (part is LiteralExpression { Value: string text })
            {
                format.Append(text.Replace("%", "%%"));
                continue;
            }

            format.Append(part.IsInteger ? "%d" : "%s");
            arguments.Add(part.IsNullable ? $"({part.Print(scope)} | default \"\")" : part.PrintTypedArgument(scope));
        }

        return $"printf {GoString.Quote(format.ToString())} {string.Join(" ", arguments)}";
    }
}

namespace Plimsoll.Model;

/// <summary>
/// Unfilled template placeholders, as real repositories have them in plain YAML: <c>{{ .Values.image }}</c>,
/// <c>${VERSION}</c>, <c>&lt;your-registry&gt;</c>. A name, number or quantity that holds one is unknown, not wrong.
/// </summary>
public static class Placeholder
{
    public static bool IsIn(string text)
    {
        if (text.IndexOf('{') >= 0)
        {
            // From the end, so that a text of nothing but openings is not searched once for each.
            var close = text.LastIndexOf('}');
            var closes = text.LastIndexOf("}}", StringComparison.Ordinal);
            for (var i = 0; i + 2 <= close; i++)
            {
                if ((text[i] == '{' && text[i + 1] == '{' && i + 2 <= closes) || (text[i] == '$' && text[i + 1] == '{'))
                    return true;
            }
        }

        return text.Length > 2 && text[0] == '<' && text[text.Length - 1] == '>';
    }
}

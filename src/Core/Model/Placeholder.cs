namespace Plimsoll.Model;

/// <summary>
/// Unfilled template placeholders, as real repositories have them in plain YAML: <c>{{ .Values.image }}</c>,
/// <c>${VERSION}</c>, <c>&lt;your-registry&gt;</c>. A name, number or quantity that holds one is unknown, not wrong.
/// </summary>
public static class Placeholder
{
    public static bool IsIn(string text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            switch (text[i])
            {
                case '{' when text[i + 1] == '{' && text.IndexOf("}}", i + 2, StringComparison.Ordinal) >= 0:
                case '$' when text[i + 1] == '{' && text.IndexOf('}', i + 2) >= 0:
                    return true;
            }
        }

        return text.Length > 2 && text[0] == '<' && text[text.Length - 1] == '>';
    }
}

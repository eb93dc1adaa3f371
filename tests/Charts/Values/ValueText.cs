using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Plimsoll.Values;

/// <summary>
/// Values as JSON that is YAML as well. Helm's reader of YAML knows no pairs of <c>\u</c> escapes, so characters stand for themselves,
/// but for those that YAML refuses or takes for the end of a line.
/// </summary>
internal static class ValueText
{
    public static string Json(JsonNode? node)
    {
        var text = new StringBuilder();
        Write(text, node);
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject mapping:
                text.Append('{');
                foreach (var (key, value) in mapping)
                {
                    if (text[^1] != '{')
                        text.Append(", ");
                    Write(text, key);
                    text.Append(": ");
                    Write(text, value);
                }

                text.Append('}');
                break;
            case JsonArray sequence:
                text.Append('[');
                foreach (var item in sequence)
                {
                    if (text[^1] != '[')
                        text.Append(", ");
                    Write(text, item);
                }

                text.Append(']');
                break;
            case JsonValue value when value.TryGetValue<string>(out var content):
                Write(text, content);
                break;
            default:
                text.Append(node?.ToJsonString() ?? "null");
                break;
        }
    }

    private static void Write(StringBuilder text, string content)
    {
        text.Append('"');
        foreach (var character in content)
        {
            if (character is '"' or '\\')
                text.Append('\\').Append(character);
            else if (character is < ' ' or >= '\u007F' and < '\u00A0' or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF')
                text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            else
                text.Append(character);
        }

        text.Append('"');
    }
}

using System.Text;
using Plimsoll.Model;

namespace Plimsoll.Yaml;

/// <summary>Scalars on one line, in the style that every reader takes for the same value.</summary>
internal static class ScalarWriter
{
    public static void Append(StringBuilder output, ScalarNode scalar, ScalarPlace place, StringStyle style)
    {
        switch (scalar.Kind)
        {
            case ScalarKind.String:
                AppendString(output, scalar.Text, place, style);
                break;
            case ScalarKind.Null:
                output.Append("null");
                break;
            // What was read somewhere stays as its author wrote it: off, 0o17, 1.10.
            case var _ when scalar.Written is { } written:
                output.Append(written);
                break;
            case ScalarKind.Float:
                output.Append(WithPoint(scalar.Text));
                break;
            default:
                output.Append(scalar.Text);
                break;
        }
    }

    public static void AppendString(StringBuilder output, string text, ScalarPlace place, StringStyle style)
    {
        if (!style.Quotes(text) && !PlainScalar.NeedsQuotes(text, place))
            output.Append(text);
        else if (style.PrefersSingle && QuotedScalar.CanHoldInSingle(text))
            QuotedScalar.AppendSingle(output, text);
        else
            QuotedScalar.Append(output, text);
    }

    /// <summary>YAML 1.1 reads <c>1e+20</c> as a string: its floats have a point.</summary>
    private static string WithPoint(string json)
    {
        var exponent = json.IndexOfAny(['e', 'E']);
        return exponent < 0 || json.IndexOf('.') >= 0 ? json : json.Insert(exponent, ".0");
    }
}

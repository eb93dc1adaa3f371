using System.Globalization;
using Plimsoll.Import.Code;
using Plimsoll.Model;

namespace Plimsoll.Import.Conversion;

/// <summary>Turns any node into an expression for a property of type <c>object</c>: dictionaries, arrays and literals.</summary>
internal static class FreeConversion
{
    private const string Dictionary = "new Dictionary<string, object?>";
    private const string Array = "new object?[]";

    /// <returns>Null for a number that C# has no type for.</returns>
    public static CodeExpression? Convert(Node node, Comments comments) => node switch
    {
        MappingNode mapping => Map(mapping, comments),
        SequenceNode sequence => List(sequence, comments),
        ScalarNode scalar => Scalar(scalar),
        _ => null,
    };

    private static CodeGroup? Map(MappingNode mapping, Comments comments)
    {
        var entries = new List<CodeMember>();
        foreach (var entry in mapping.Entries)
        {
            if (Convert(entry.Value, comments) is not { } value)
                return null;
            entries.Add(new CodeMember($"[{CSharpText.Literal(entry.Key)}]", value, comments.Of(entry)));
        }

        return new CodeGroup(Dictionary, entries);
    }

    private static CodeGroup? List(SequenceNode sequence, Comments comments)
    {
        var items = new List<CodeMember>();
        foreach (var item in sequence.Items)
        {
            if (Convert(item, comments) is not { } value)
                return null;
            items.Add(new CodeMember(null, value, comments.Of(item)));
        }

        return new CodeGroup(Array, items);
    }

    private static CodeExpression? Scalar(ScalarNode scalar) => scalar.Kind switch
    {
        ScalarKind.String => ScalarConversion.String(scalar.Text),
        ScalarKind.Integer when long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => new CodeText(scalar.Text),
        ScalarKind.Integer when ulong.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out _) => new CodeText(scalar.Text),
        ScalarKind.Float when double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => new CodeText(scalar.Text.AsSpan().IndexOfAny('.', 'e', 'E') < 0 ? scalar.Text + "d" : scalar.Text),
        ScalarKind.Boolean or ScalarKind.Null => new CodeText(scalar.Text),
        _ => null,
    };
}

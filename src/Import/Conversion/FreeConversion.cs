using System.Globalization;
using Plimsoll.Import.Code;
using Plimsoll.Import.Models;
using Plimsoll.Model;

namespace Plimsoll.Import.Conversion;

/// <summary>
/// Turns any node into an expression for a property of type <c>object</c>: dictionaries, arrays and literals, with models where
/// what is below fits one.
/// </summary>
internal sealed class FreeConversion(ModelCatalog catalog, Comments comments)
{
    private const string Dictionary = "new Dictionary<string, object?>";
    private const string Array = "new object?[]";

    /// <param name="node">The node.</param>
    /// <param name="hint">What a model has in its place; null when nothing is known of it.</param>
    /// <param name="path">Its path from the object.</param>
    /// <returns>Null for a number that C# has no type for.</returns>
    public CodeExpression? Convert(Node node, ModelType? hint, string path)
    {
        if (hint is { Kind: ModelTypeKind.Class, ClassName: { } className } && node is MappingNode fits && new ModelConversion(catalog, comments).Object(fits, catalog[className], path.Length == 0 ? "." : path, $"new {className}") is { } model)
            return model;
        return node switch
        {
            MappingNode mapping => Map(mapping, hint, path),
            SequenceNode sequence => List(sequence, hint, path),
            ScalarNode scalar => Scalar(scalar),
            _ => null,
        };
    }

    private CodeGroup? Map(MappingNode mapping, ModelType? hint, string path)
    {
        var model = hint is { Kind: ModelTypeKind.Class, ClassName: { } className } ? catalog[className] : null;
        var entries = new List<CodeMember>();
        foreach (var entry in mapping.Entries)
        {
            var inner = model?.IndexOf(entry.Key) is >= 0 and var index ? model.Properties[index].Type : hint is { Kind: ModelTypeKind.Map } ? hint.Element : null;
            if (Convert(entry.Value, inner, $"{path}.{entry.Key}") is not { } value)
                return null;
            entries.Add(new CodeMember($"[{CSharpText.Literal(entry.Key)}]", value, comments.Of(entry)));
        }

        return new CodeGroup(Dictionary, entries);
    }

    private CodeGroup? List(SequenceNode sequence, ModelType? hint, string path)
    {
        var items = new List<CodeMember>();
        for (var i = 0; i < sequence.Items.Count; i++)
        {
            if (Convert(sequence.Items[i], hint is { Kind: ModelTypeKind.List } ? hint.Element : null, $"{path}[{i.ToString(CultureInfo.InvariantCulture)}]") is not { } value)
                return null;
            items.Add(new CodeMember(null, value, comments.Of(sequence.Items[i])));
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

using System.Text;
using Plimsoll.Model;
using Plimsoll.Yaml;

namespace Plimsoll.Charts.Values;

/// <summary>JSON as people lay out schemas: a line for each entry, and lists on one line where they fit.</summary>
internal sealed class SchemaText
{
    private const int LineWidth = 100;
    private const string Indentation = "  ";

    private static readonly StringStyle Json = new(AlwaysQuotes: true, PrefersSingle: false);

    private readonly StringBuilder _output = new();
    private int _lineStart;

    private SchemaText()
    {
    }

    public static string Write(Node root)
    {
        var text = new SchemaText();
        text.Append(root, "");
        return text._output.Append('\n').ToString();
    }

    private void Append(Node node, string margin)
    {
        switch (node)
        {
            case MappingNode { Entries.Count: > 0 } mapping:
                AppendLines('{', mapping.Entries, '}', margin, entry =>
                {
                    ScalarWriter.AppendString(_output, entry.Key, ScalarPlace.Flow, Json);
                    _output.Append(": ");
                    Append(entry.Value, margin + Indentation);
                });
                break;
            case SequenceNode { Items.Count: > 0 } sequence:
                var line = new FlowWriter(FlowLayout.Default, Json);
                line.Write(sequence, "");
                var text = line.ToString();
                if (_output.Length - _lineStart + text.Length <= LineWidth && sequence.Items.All(static item => item is ScalarNode))
                    _output.Append(text);
                else
                    AppendLines('[', sequence.Items, ']', margin, item => Append(item, margin + Indentation));
                break;
            default:
                var scalar = new FlowWriter(FlowLayout.Default, Json);
                scalar.Write(node, "");
                _output.Append(scalar);
                break;
        }
    }

    private void AppendLines<T>(char open, IReadOnlyList<T> items, char close, string margin, Action<T> append)
    {
        _output.Append(open);
        for (var i = 0; i < items.Count; i++)
        {
            _output.Append(i == 0 ? "\n" : ",\n");
            _lineStart = _output.Length;
            _output.Append(margin).Append(Indentation);
            append(items[i]);
        }

        _output.Append('\n').Append(margin).Append(close);
    }
}

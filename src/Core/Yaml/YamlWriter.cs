using System.Text;
using Plimsoll.Model;

namespace Plimsoll.Yaml;

/// <summary>
/// Writes nodes as YAML that a person would have written: block style, the keys in the order of the Kubernetes documentation,
/// quotes only where a string would otherwise be read as something else, multi-line text as blocks. The same nodes always
/// give the same text, with <c>\n</c> line ends and one at the end.
/// </summary>
public sealed class YamlWriter
{
    private const int Indentation = 2;

    // Readers look for the colon of a key on the same line within 1024 characters; longer keys need the explicit form.
    private const int LongestKey = 1000;

    private readonly StringBuilder _output = new();

    private YamlWriter()
    {
    }

    /// <summary>Writes one document, without a <c>---</c> line.</summary>
    /// <exception cref="ArgumentException">The tree holds an <see cref="UnknownNode"/>: there is no text for it.</exception>
    public static string Write(Node root)
    {
        var writer = new YamlWriter();
        switch (root)
        {
            case MappingNode { Entries.Count: > 0 } mapping:
                writer.WriteEntries(mapping, 0, KeyOrder.Of(root));
                break;
            case SequenceNode { Items.Count: > 0 } sequence:
                writer.WriteItems(sequence, 0, KeyOrder.Of(root));
                break;
            default:
                writer.WriteInline(root, -Indentation);
                break;
        }

        return writer._output.ToString();
    }

    // Everything below starts at the column that it is given and ends behind a line end.

    private void WriteEntries(MappingNode mapping, int indent, KeyOrder order)
    {
        var isFirst = true;
        foreach (var entry in order.Sort(mapping.Entries))
        {
            if (!isFirst)
                _output.Append(' ', indent);
            isFirst = false;
            WriteKey(entry.Key, indent);
            WriteValue(entry.Value, indent, order[entry.Key]);
        }
    }

    private void WriteKey(string key, int indent)
    {
        var start = _output.Length;
        // YamlDotNet does not take a plain "a *b" for a key.
        if (PlainScalar.NeedsQuotes(key) || key.IndexOf(" *", StringComparison.Ordinal) >= 0)
            QuotedScalar.Append(_output, key);
        else
            _output.Append(key);
        if (_output.Length - start > LongestKey)
        {
            _output.Insert(start, "? ");
            _output.Append('\n').Append(' ', indent);
        }

        _output.Append(':');
    }

    private void WriteValue(Node value, int indent, KeyOrder order)
    {
        switch (value)
        {
            case MappingNode { Entries.Count: > 0 } mapping:
                _output.Append('\n').Append(' ', indent + Indentation);
                WriteEntries(mapping, indent + Indentation, order);
                break;
            case SequenceNode { Items.Count: > 0 } sequence:
                _output.Append('\n').Append(' ', indent + Indentation);
                WriteItems(sequence, indent + Indentation, order);
                break;
            default:
                _output.Append(' ');
                WriteInline(value, indent);
                break;
        }
    }

    private void WriteItems(SequenceNode sequence, int indent, KeyOrder order)
    {
        for (var i = 0; i < sequence.Items.Count; i++)
        {
            _output.Append(' ', i == 0 ? 0 : indent).Append("- ");
            switch (sequence.Items[i])
            {
                case MappingNode { Entries.Count: > 0 } mapping:
                    WriteEntries(mapping, indent + Indentation, order.ForItem(mapping));
                    break;
                case SequenceNode { Items.Count: > 0 } inner:
                    WriteItems(inner, indent + Indentation, order);
                    break;
                case var item:
                    WriteInline(item, indent);
                    break;
            }
        }
    }

    /// <summary>What starts on the line that it is on: scalars and empty collections.</summary>
    private void WriteInline(Node node, int indent)
    {
        switch (node)
        {
            case MappingNode:
                _output.Append("{}");
                break;
            case SequenceNode:
                _output.Append("[]");
                break;
            case ScalarNode { Kind: ScalarKind.String } scalar:
                WriteString(scalar.Text, indent);
                break;
            case ScalarNode { Kind: ScalarKind.Float } scalar:
                _output.Append(WithPoint(scalar.Text));
                break;
            case ScalarNode scalar:
                _output.Append(scalar.IsNull ? "null" : scalar.Text);
                break;
            default:
                throw new ArgumentException($"Only known values can be written: {node}", nameof(node));
        }

        _output.Append('\n');
    }

    private void WriteString(string text, int indent)
    {
        if (indent >= 0 && BlockScalar.CanHold(text))
            BlockScalar.Append(_output, text, indent);
        else if (PlainScalar.NeedsQuotes(text))
            QuotedScalar.Append(_output, text);
        else
            _output.Append(text);
    }

    /// <summary>YAML 1.1 reads <c>1e+20</c> as a string: its floats have a point.</summary>
    private static string WithPoint(string json)
    {
        var exponent = json.IndexOfAny(['e', 'E']);
        return exponent < 0 || json.IndexOf('.') >= 0 ? json : json.Insert(exponent, ".0");
    }
}

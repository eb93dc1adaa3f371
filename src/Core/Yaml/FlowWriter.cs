using System.Text;
using Plimsoll.Model;

namespace Plimsoll.Yaml;

/// <summary>Nodes as flow collections: <c>{a: [1, 2]}</c>, JSON among them.</summary>
internal sealed class FlowWriter(FlowLayout layout, StringStyle strings)
{
    private readonly StringBuilder _output = new();

    public override string ToString() => _output.ToString();

    /// <param name="node">What to write.</param>
    /// <param name="column">Of the line that the node starts on.</param>
    /// <exception cref="ArgumentException">The tree holds an <see cref="UnknownNode"/>: there is no text for it.</exception>
    public void Write(Node node, int column)
    {
        switch (node)
        {
            case MappingNode mapping:
                Open('{', mapping.Entries.Count, column);
                for (var i = 0; i < mapping.Entries.Count; i++)
                {
                    Separate(i, column);
                    WriteEntry(mapping.Entries[i].Key, mapping.Entries[i].Value, column + layout.Indentation);
                }

                Close('}', mapping.Entries.Count, column);
                break;
            case SequenceNode sequence:
                Open('[', sequence.Items.Count, column);
                for (var i = 0; i < sequence.Items.Count; i++)
                {
                    Separate(i, column);
                    Write(sequence.Items[i], column + layout.Indentation);
                }

                Close(']', sequence.Items.Count, column);
                break;
            case ScalarNode scalar:
                ScalarWriter.Append(_output, scalar, ScalarPlace.Flow, strings);
                break;
            default:
                throw new ArgumentException($"Only known values can be written: {node}", nameof(node));
        }
    }

    public void WriteEntry(string key, Node value, int column)
    {
        var start = _output.Length;
        ScalarWriter.AppendString(_output, key, ScalarPlace.Flow | ScalarPlace.Key, strings);
        _output.Append(':').Append(layout.AfterColon.Length == 0 && _output[start] is not ('"' or '\'') ? " " : layout.AfterColon);
        Write(value, column);
    }

    private void Open(char bracket, int count, int column)
    {
        _output.Append(bracket);
        if (count == 0)
            return;
        if (layout.Indentation > 0)
            _output.Append('\n').Append(' ', column + layout.Indentation);
        else if (bracket == '{')
            _output.Append(layout.Padding);
    }

    private void Separate(int index, int column)
    {
        if (index == 0)
            return;
        _output.Append(',');
        if (layout.Indentation > 0)
            _output.Append('\n').Append(' ', column + layout.Indentation);
        else
            _output.Append(layout.AfterComma);
    }

    private void Close(char bracket, int count, int column)
    {
        if (count > 0 && layout.Indentation > 0)
            _output.Append('\n').Append(' ', column);
        else if (count > 0 && bracket == '}')
            _output.Append(layout.Padding);
        _output.Append(bracket);
    }
}

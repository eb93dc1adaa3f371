using System.Text;
using Plimsoll.Model;

namespace Plimsoll.Yaml;

/// <summary>Nodes as flow collections: <c>{a: [1, 2]}</c>, JSON among them.</summary>
internal sealed class FlowWriter(FlowLayout layout, StringStyle strings)
{
    private readonly StringBuilder _output = new();

    public override string ToString() => _output.ToString();

    /// <param name="node">What to write.</param>
    /// <param name="margin">The blanks before the line that the node starts on.</param>
    /// <exception cref="ArgumentException">The tree holds an <see cref="UnknownNode"/>: there is no text for it.</exception>
    public void Write(Node node, string margin)
    {
        switch (node)
        {
            case MappingNode mapping:
                Open('{', mapping.Entries.Count, margin);
                for (var i = 0; i < mapping.Entries.Count; i++)
                {
                    Separate(i, margin);
                    WriteEntry(mapping.Entries[i].Key, mapping.Entries[i].Value, margin + layout.Indentation);
                }

                Close('}', mapping.Entries.Count, margin);
                break;
            case SequenceNode sequence:
                Open('[', sequence.Items.Count, margin);
                for (var i = 0; i < sequence.Items.Count; i++)
                {
                    Separate(i, margin);
                    Write(sequence.Items[i], margin + layout.Indentation);
                }

                Close(']', sequence.Items.Count, margin);
                break;
            case ScalarNode scalar:
                ScalarWriter.Append(_output, scalar, ScalarPlace.Flow, strings);
                break;
            default:
                throw new ArgumentException($"Only known values can be written: {node}", nameof(node));
        }
    }

    public void WriteEntry(string key, Node value, string margin)
    {
        var start = _output.Length;
        ScalarWriter.AppendString(_output, key, ScalarPlace.Flow | ScalarPlace.Key, strings);
        _output.Append(':').Append(layout.AfterColon.Length == 0 && _output[start] is not ('"' or '\'') ? " " : layout.AfterColon);
        Write(value, margin);
    }

    private void Open(char bracket, int count, string margin)
    {
        _output.Append(bracket);
        if (count == 0)
            return;
        if (!layout.IsOneLine)
            _output.Append('\n').Append(margin).Append(layout.Indentation);
        else if (bracket == '{')
            _output.Append(layout.Padding);
    }

    private void Separate(int index, string margin)
    {
        if (index == 0)
            return;
        _output.Append(',');
        if (!layout.IsOneLine)
            _output.Append('\n').Append(margin).Append(layout.Indentation);
        else
            _output.Append(layout.AfterComma);
    }

    private void Close(char bracket, int count, string margin)
    {
        if (count > 0 && !layout.IsOneLine)
            _output.Append('\n').Append(margin);
        else if (count > 0 && bracket == '}')
            _output.Append(layout.Padding);
        _output.Append(bracket);
    }
}

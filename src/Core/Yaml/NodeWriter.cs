using System.Text;
using Plimsoll.Model;

namespace Plimsoll.Yaml;

/// <summary>Nodes as block collections, scalars with quotes where they need them, and multi-line text as blocks.</summary>
/// <param name="indentation">Of the collections in each other.</param>
/// <param name="strings">Which quotes strings get.</param>
/// <param name="blocks">Which strings become block scalars.</param>
internal sealed class NodeWriter(BlockIndentation indentation, StringStyle strings, BlockScalarUse blocks)
{
    // Readers look for the colon of a key on the same line within 1024 characters; longer keys need the explicit form.
    private const int LongestKey = 1000;

    private readonly StringBuilder _output = new();

    /// <summary>What was written; all of it ends with a line end.</summary>
    public override string ToString() => _output.ToString();

    // Everything below starts at the column that it is given and ends behind a line end.

    /// <summary>A comment on a line of its own, at a column.</summary>
    public void WriteComment(string text, int column) => _output.Append(' ', column).Append(text.Length == 0 ? "#" : "# ").Append(text).Append('\n');

    /// <summary>An empty line.</summary>
    public void WriteBlankLine() => _output.Append('\n');

    /// <summary>Goes to the column that an entry starts at.</summary>
    public void WriteIndentation(int column) => _output.Append(' ', column);

    /// <summary>The key of a collection whose content somebody else writes on the lines below.</summary>
    public void WriteHead(string key, int column)
    {
        WriteKey(key, column);
        _output.Append('\n');
    }

    /// <summary>The root of a document.</summary>
    /// <exception cref="ArgumentException">The tree holds an <see cref="UnknownNode"/>: there is no text for it.</exception>
    public void WriteRoot(Node root, KeyOrder order)
    {
        if (IsBlock(root))
            WriteCollection(root, 0, order);
        else
            WriteInline(root, null);
    }

    /// <summary>Whether a node takes lines of its own; all others go on behind their key or dash.</summary>
    public static bool IsBlock(Node node) => node is MappingNode { Entries.Count: > 0 } or SequenceNode { Items.Count: > 0 };

    /// <summary>The entries or items of a collection that is not empty.</summary>
    public void WriteCollection(Node node, int column, KeyOrder order)
    {
        if (node is MappingNode mapping)
            WriteEntries(mapping, column, order);
        else
            WriteItems((SequenceNode)node, column, order);
    }

    public void WriteEntry(string key, Node value, int column, KeyOrder order)
    {
        WriteKey(key, column);
        if (IsBlock(value))
        {
            var inner = column + (value is MappingNode ? indentation.Mapping : indentation.Sequence);
            _output.Append('\n').Append(' ', inner);
            WriteCollection(value, inner, order);
            return;
        }

        _output.Append(' ');
        WriteInline(value, column);
    }

    public void WriteItem(Node item, int column, KeyOrder order)
    {
        _output.Append('-').Append(' ', indentation.Item - 1);
        if (IsBlock(item))
            WriteCollection(item, column + indentation.Item, item is MappingNode ? order.ForItem(item) : order);
        else
            WriteInline(item, column);
    }

    /// <summary>What starts on the line that it is on: scalars and empty collections.</summary>
    /// <param name="node">No collection that <see cref="IsBlock"/>.</param>
    /// <param name="column">Of the collection that holds it; null at the root, where block scalars have nothing to be deeper than.</param>
    public void WriteInline(Node node, int? column)
    {
        switch (node)
        {
            case MappingNode:
                _output.Append("{}");
                break;
            case SequenceNode:
                _output.Append("[]");
                break;
            case ScalarNode { Kind: ScalarKind.String } scalar when column is { } parent && BecomesBlock(scalar.Text):
                BlockScalar.Append(_output, scalar.Text, parent, indentation.Mapping);
                break;
            case ScalarNode scalar:
                ScalarWriter.Append(_output, scalar, ScalarPlace.Value, strings);
                break;
            default:
                throw new ArgumentException($"Only known values can be written: {node}", nameof(node));
        }

        _output.Append('\n');
    }

    private bool BecomesBlock(string text) => blocks switch
    {
        BlockScalarUse.Never => false,
        BlockScalarUse.WhereClosed => BlockScalar.IsClosed(text) && BlockScalar.CanHold(text),
        _ => BlockScalar.CanHold(text),
    };

    private void WriteEntries(MappingNode mapping, int column, KeyOrder order)
    {
        var isFirst = true;
        foreach (var entry in order.Sort(mapping.Entries))
        {
            if (!isFirst)
                _output.Append(' ', column);
            isFirst = false;
            WriteEntry(entry.Key, entry.Value, column, order[entry.Key]);
        }
    }

    private void WriteItems(SequenceNode sequence, int column, KeyOrder order)
    {
        for (var i = 0; i < sequence.Items.Count; i++)
        {
            _output.Append(' ', i == 0 ? 0 : column);
            WriteItem(sequence.Items[i], column, order);
        }
    }

    private void WriteKey(string key, int column)
    {
        var start = _output.Length;
        ScalarWriter.AppendString(_output, key, ScalarPlace.Key, strings);
        if (_output.Length - start > LongestKey)
        {
            _output.Insert(start, "? ");
            _output.Append('\n').Append(' ', column);
        }

        _output.Append(':');
    }
}

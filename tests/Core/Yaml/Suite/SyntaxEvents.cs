using System.Text;
using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Yaml.Suite;

/// <summary>Writes what a tree means in the notation of yaml-test-suite: an event a line.</summary>
internal sealed class SyntaxEvents
{
    private const int NoBlock = -1;

    private readonly StringBuilder _output = new();
    private readonly SyntaxTree _tree;
    private string _properties = "";
    private TagHandles _handles = new([]);
    private int _documentEnd;

    private SyntaxEvents(SyntaxTree tree) => _tree = tree;

    public static string Of(SyntaxTree tree)
    {
        var events = new SyntaxEvents(tree);
        events._output.Append("+STR\n");
        for (var document = 0; document < tree.Documents.Count; document++)
            events.AppendDocument(document);
        return events._output.Append("-STR\n").ToString();
    }

    private void AppendDocument(int document)
    {
        var nodes = _tree.GetNodes(document).ToList();
        var hasStart = nodes.Any(static node => node.Kind == SyntaxKind.DocumentStartMarker);
        // What holds nothing but comments is no document.
        if (!hasStart && !nodes.Any(static node => node.IsNode))
            return;
        _handles = new TagHandles(nodes.Where(static node => node.Kind == SyntaxKind.Directive).Select(static node => node.Text));
        _documentEnd = _tree.GetStart(document) + _tree.Documents[document].Length;
        _output.Append(hasStart ? "+DOC ---\n" : "+DOC\n");
        AppendAll(nodes, NoBlock);
        _output.Append(nodes.Any(static node => node.Kind == SyntaxKind.DocumentEndMarker) ? "-DOC ...\n" : "-DOC\n");
    }

    /// <param name="nodes">In their order.</param>
    /// <param name="indent">The column of the block collection that holds them.</param>
    private void AppendAll(IEnumerable<SyntaxNode> nodes, int indent)
    {
        var (anchor, tag) = ("", "");
        foreach (var node in nodes)
        {
            switch (node.Kind)
            {
                case SyntaxKind.Anchor:
                    anchor = $" {node.Text}";
                    break;
                case SyntaxKind.Tag:
                    tag = $" <{_handles.Expand(node.Text)}>";
                    break;
                case SyntaxKind.MappingEntry or SyntaxKind.SequenceItem:
                    AppendAll(node.Children, indent);
                    break;
                default:
                    if (!node.IsNode)
                        break;
                    _properties = anchor + tag;
                    (anchor, tag) = ("", "");
                    AppendNode(node, indent);
                    break;
            }
        }
    }

    private void AppendNode(SyntaxNode node, int indent)
    {
        switch (node.Kind)
        {
            case SyntaxKind.Alias:
                _output.Append("=ALI ").Append(node.Text).Append('\n');
                break;
            case SyntaxKind.BlockMapping:
                AppendCollection("MAP", "", node, ColumnOf(node));
                break;
            case SyntaxKind.FlowMapping or SyntaxKind.FlowPair:
                AppendCollection("MAP", " {}", node, indent);
                break;
            case SyntaxKind.BlockSequence:
                AppendCollection("SEQ", "", node, ColumnOf(node));
                break;
            case SyntaxKind.FlowSequence:
                AppendCollection("SEQ", " []", node, indent);
                break;
            default:
                AppendScalar(node, indent);
                break;
        }
    }

    private void AppendCollection(string kind, string style, SyntaxNode node, int indent)
    {
        _output.Append('+').Append(kind).Append(style).Append(_properties).Append('\n');
        AppendAll(node.Children, indent);
        _output.Append('-').Append(kind).Append('\n');
    }

    private void AppendScalar(SyntaxNode node, int indent)
    {
        var style = node.Kind switch
        {
            SyntaxKind.SingleQuotedScalar => '\'',
            SyntaxKind.DoubleQuotedScalar => '"',
            SyntaxKind.LiteralScalar => '|',
            SyntaxKind.FoldedScalar => '>',
            _ => ':',
        };
        var text = ScalarText.Of(_tree.Text, node.Start, node.End, node.Kind, node.Flags, indent, _documentEnd);
        _output.Append("=VAL").Append(_properties).Append(' ').Append(style).Append(Escape(text)).Append('\n');
    }

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\").Replace("\n", "\\n").Replace("\t", "\\t").Replace("\r", "\\r").Replace("\b", "\\b");

    private int ColumnOf(SyntaxNode node)
    {
        var lineStart = node.Start;
        while (lineStart > 0 && _tree.Text[lineStart - 1] is not ('\n' or '\r' or '\uFEFF'))
            lineStart--;
        return node.Start - lineStart;
    }
}

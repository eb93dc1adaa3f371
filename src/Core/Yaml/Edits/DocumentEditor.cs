using Plimsoll.Model;

namespace Plimsoll.Yaml.Edits;

/// <summary>
/// Edits the nodes of one document in its text: what is not asked for stays as it is, comments and layout included, and what is
/// added looks like its neighbours. Edits build on each other; each is made as a whole or refused with a reason, and after each
/// the text reads as the nodes would be had they been edited.
/// </summary>
public sealed partial class DocumentEditor
{
    private readonly int _start;
    private readonly EditableDocument _original;
    private readonly EditHistory _history;
    private EditableDocument _document;

    /// <param name="document">Of a <see cref="TextFile"/>.</param>
    /// <exception cref="ArgumentException">The document was not read from a text.</exception>
    public DocumentEditor(ManifestDocument document)
    {
        if (document.File is not TextFile file)
            throw new ArgumentException("Only documents of text files can be edited", nameof(document));
        _start = document.Span.Start;
        var text = file.Text.Substring(_start, document.Span.Length);
        _original = _document = new EditableDocument(file.Path, text, FindLineEnd(text) ?? FindLineEnd(file.Text) ?? "\n");
        _history = new EditHistory(text.Length);
    }

    /// <summary>The text of the document with all edits.</summary>
    public string Text => _document.Text;

    /// <summary>The nodes as they are after all edits; their spans are places in <see cref="Text"/>. Null for a document that holds nothing.</summary>
    public Node? Root => _document.Root?.Content;

    /// <summary>All edits so far, as edits of the file that the document was read from, in the order of its text.</summary>
    public IReadOnlyList<TextEdit> Edits => _history.ToEdits(_start);

    /// <summary>The path of the node that stood at a place, or of the one whose key did, before any edit. Null when there is none.</summary>
    public NodePath? FindPath(SourceSpan span) =>
        _original.Root is { } root ? FindPath(root.Content, NodePath.Root, span.Start - _start, span.Length) : null;

    private static NodePath? FindPath(Node node, NodePath path, int start, int length)
    {
        if (node.Span.Start == start && node.Span.Length == length)
            return path;
        if (node is MappingNode mapping)
        {
            foreach (var entry in mapping.Entries)
            {
                if (entry.IsMerged)
                    continue;
                if (entry.KeySpan.Start == start && entry.KeySpan.Length == length)
                    return path[entry.Key];
                if (Holds(node, entry.Value) && FindPath(entry.Value, path[entry.Key], start, length) is { } found)
                    return found;
            }
        }
        else if (node is SequenceNode sequence)
        {
            for (var i = 0; i < sequence.Items.Count; i++)
            {
                if (Holds(node, sequence.Items[i]) && FindPath(sequence.Items[i], path[i], start, length) is { } found)
                    return found;
            }
        }

        return null;

        // What an alias stands for is written elsewhere.
        bool Holds(Node outer, Node inner) =>
            inner.Span.Start >= outer.Span.Start && inner.Span.End <= outer.Span.End && inner.Span.Start <= start && inner.Span.End >= start + length;
    }

    private EditResult? Check()
    {
        if (_document.HasErrors)
            return new EditResult(EditRefusal.SyntaxErrors);
        return _document.Root is null ? new EditResult(EditRefusal.NotFound) : null;
    }

    /// <summary>Makes edits one after the other, and keeps them when the nodes are then as expected.</summary>
    private EditResult Make(Node expected, params Func<EditableDocument, EditPlan>[] steps)
    {
        var document = _document;
        var made = new List<IReadOnlyList<TextEdit>>();
        foreach (var step in steps)
        {
            var plan = step(document);
            if (plan.Refusal != EditRefusal.None)
                return new EditResult(plan.Refusal);
            if (plan.ToEdits() is not { } edits)
                return new EditResult(EditRefusal.UnusualText);
            made.Add(edits);
            document = new EditableDocument(document.Path, TextEdit.Apply(document.Text, edits), document.LineEnd);
        }

        if (document.HasErrors || document.ProblemCount > _document.ProblemCount || !NodeEquality.AreEqual(expected, document.Root?.Content))
            return new EditResult(EditRefusal.UnusualText);
        foreach (var edits in made)
            _history.Add(edits);
        _document = document;
        return EditResult.Done;
    }

    private static string? FindLineEnd(string text)
    {
        var end = TextLines.End(text, 0);
        return end == text.Length ? null : text.Substring(end, TextLines.Next(text, end) - end);
    }
}

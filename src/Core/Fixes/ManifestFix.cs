using Plimsoll.Model;
using Plimsoll.Yaml;
using Plimsoll.Yaml.Edits;

namespace Plimsoll.Fixes;

/// <summary>Turns the edits of a fix into edits of the YAML texts that its objects stand in.</summary>
public sealed class ManifestFix
{
    private readonly Dictionary<ManifestDocument, DocumentEditor> _editors = [];
    private readonly Dictionary<TextFile, List<TextEdit>> _additions = [];

    private ManifestFix()
    {
    }

    /// <summary>The text edits by file; null when one of them cannot be made: a template, an alias or unusual text stands in the way.</summary>
    public static IReadOnlyDictionary<TextFile, IReadOnlyList<TextEdit>>? Plan(IEnumerable<NodeEdit> edits)
    {
        var fix = new ManifestFix();
        return edits.All(fix.TryMake) ? fix.ToTextEdits() : null;
    }

    private bool TryMake(NodeEdit edit)
    {
        if (edit.Object.Document.File is not TextFile file)
            return false;
        var document = edit.Object.Document;
        if (!_editors.TryGetValue(document, out var editor))
            _editors.Add(document, editor = new DocumentEditor(document));
        if (StartOf(edit.Object, editor) is not { } start)
            return false;
        return edit switch
        {
            SetValue set => !IsMerged(edit.Object.Root, set.Path) && editor.Set(set.Path.From(start), set.Value).IsDone,
            RemoveNode remove => editor.Remove(remove.Path.From(start)).IsDone,
            RenameKey rename => editor.Rename(rename.Path.From(start), rename.Key).IsDone,
            AddObject { Root: var root } when start.Parent is { } list => start.Index >= 0 && editor.Insert(list, start.Index + 1, root).IsDone,
            AddObject { Root: var root } => AddDocument(file, document, root),
            _ => false,
        };
    }

    /// <summary>The path of an object in its document: the root, or an item of a List.</summary>
    private static NodePath? StartOf(ManifestObject manifest, DocumentEditor editor) =>
        ReferenceEquals(manifest.Document.Root, manifest.Root.Node) ? NodePath.Root : editor.FindPath(manifest.Root.Node!.Span);

    /// <summary>
    /// Whether the way to a node leads through what a merge key brings in: an entry of one's own there would hide all the rest of it.
    /// The last step may, for hiding is what is meant.
    /// </summary>
    private static bool IsMerged(Field root, NodePath path)
    {
        var node = root.Node;
        var steps = path.Steps.ToList();
        foreach (var step in steps.Take(steps.Count - 1))
        {
            if (step.Key is not { } key)
                node = node is SequenceNode sequence && step.Index < sequence.Items.Count ? sequence.Items[step.Index] : null;
            else if (node is MappingNode mapping && mapping.TryGetEntry(key, out var entry))
            {
                if (entry.IsMerged)
                    return true;
                node = entry.Value;
            }
            else
                return false;
        }

        return false;
    }

    /// <summary>A document of its own behind another. JSON has no place for one, and a template may decide about the other.</summary>
    private bool AddDocument(TextFile file, ManifestDocument document, Node root)
    {
        var end = document.Span.End;
        if (file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || file.Text.IndexOf("{{", document.Span.Start, document.Span.Length, StringComparison.Ordinal) >= 0)
            return false;
        var lineEnd = file.Text.IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";
        var isAtLineStart = end == 0 || file.Text[end - 1] is '\n' or '\r';
        var text = ("---\n" + YamlWriter.Write(root)).Replace("\n", lineEnd);
        if (!isAtLineStart)
            text = lineEnd + text.Substring(0, text.Length - lineEnd.Length);
        if (!_additions.TryGetValue(file, out var additions))
            _additions.Add(file, additions = []);
        additions.Add(new TextEdit(end, 0, text));
        return true;
    }

    private Dictionary<TextFile, IReadOnlyList<TextEdit>> ToTextEdits()
    {
        var edits = new Dictionary<TextFile, List<TextEdit>>(_additions);
        foreach (var pair in _editors)
        {
            var file = (TextFile)pair.Key.File;
            if (!edits.TryGetValue(file, out var all))
                edits.Add(file, all = []);
            all.AddRange(pair.Value.Edits);
        }

        return edits.Where(static pair => pair.Value.Count > 0)
            .ToDictionary(static pair => pair.Key, static pair => (IReadOnlyList<TextEdit>)[.. pair.Value.OrderBy(static edit => edit.Start)]);
    }
}

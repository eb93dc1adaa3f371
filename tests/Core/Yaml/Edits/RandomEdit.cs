using Plimsoll.Model;

namespace Plimsoll.Yaml.Edits;

/// <summary>An edit chosen at random, of a node chosen at random, together with what it must come to.</summary>
internal sealed class RandomEdit
{
    private const int MostPaths = 3000;

    private static readonly string[] Strings =
    [
        "new", "new text", "yes", "1", "1e3", "0x1F", "12:30", "2020-11-22", "~", "null", "", " ", "a: b", "a #b", "#", "- a", "a, b", "[a]", "{a}", "{{ a }}", "${A}", "a:b", "http://x:80/?y", "*a", "&a", "!a",
        "'a'", "\"a\"", "it's", "a\\b", "one\ntwo", "one\ntwo\n", "one\n\n", "  one\ntwo\n", "\n", "\none", "a\tb", "a\u0007b", "é🙂", "\u0085", "%a", "@a", "`a", "---", "...", "=", "<<", "a *b", "key: |\n  x\n", "# no comment\ntext\n",
    ];

    private static readonly string[] Keys = ["new", "name", "image", "memory", "resources", "limits", "x/y.z", "off", "1", "a b", "a: b", "a *b", "{a}", "<<x", "a,b", "it's", "a\"b", "metadata", "securityContext"];

    private readonly Random _random;
    private readonly List<NodePath> _paths = [];
    private readonly Node _root;

    public RandomEdit(Node root, int seed)
    {
        _random = new Random(seed);
        _root = root;
        Collect(root, NodePath.Root);
        Choose();
    }

    /// <summary>Makes the edit.</summary>
    public Func<DocumentEditor, EditResult> Make { get; private set; } = null!;

    /// <summary>Makes it of the tree; null where only the editor knows the place, and the result says it.</summary>
    public Func<MutableTree, MutableTree, MutableTree> Expect { get; private set; } = null!;

    public string Description { get; private set; } = "";

    /// <summary>The node that is replaced, removed, moved or renamed; or the collection that something is put into.</summary>
    public NodePath Path { get; private set; } = NodePath.Root;

    public EditKind Kind { get; private set; }

    /// <summary>Where the written value then stands; null when none was written.</summary>
    public NodePath? Written { get; private set; }

    public Node Value { get; private set; } = new ScalarNode(default, ScalarKind.Null, "null");

    private void Choose()
    {
        Path = Pick(_paths);
        var node = At(Path);
        Value = RandomNode(0);
        switch (_random.Next(7))
        {
            case 0 or 1 when node is MappingNode mapping:
                InsertEntry(mapping);
                break;
            case 0 or 1 when node is SequenceNode sequence:
                InsertItem(sequence);
                break;
            case 2 when Path.Parent is not null:
                Kind = EditKind.Remove;
                Description = $"Remove({Path})";
                Make = editor => editor.Remove(Path);
                Expect = (tree, _) =>
                {
                    tree.Remove(Path);
                    return tree;
                };
                break;
            case 3 when Path.Key is not null:
                Rename();
                break;
            case 4 or 5 when Path.Parent is not null:
                Move();
                break;
            default:
                Kind = EditKind.Replace;
                Written = Path;
                Description = $"Replace({Path}, {Value})";
                Make = editor => editor.Replace(Path, Value);
                Expect = (tree, _) => tree.Replace(Path, new MutableTree(Value));
                break;
        }
    }

    private void InsertEntry(MappingNode mapping)
    {
        Kind = EditKind.Insert;
        var key = Pick(Keys);
        Written = Path[key];
        var (place, find) = RandomPlace(mapping);
        Description = $"Insert({Path}, {key}, {Value})";
        Make = editor => editor.Insert(Path, key, Value, place);
        Expect = (tree, result) =>
        {
            tree[Path].Insert(key, new MutableTree(Value), find(tree[Path]) ?? result[Path].Entries!.FindIndex(entry => entry.Key == key));
            return tree;
        };
    }

    private void InsertItem(SequenceNode sequence)
    {
        Kind = EditKind.Insert;
        var index = _random.Next(sequence.Items.Count + 1);
        Written = Path[index];
        Description = $"Insert({Path}, {index}, {Value})";
        Make = editor => editor.Insert(Path, index, Value);
        Expect = (tree, _) =>
        {
            tree[Path].Insert(new MutableTree(Value), index);
            return tree;
        };
    }

    private void Rename()
    {
        Kind = EditKind.Rename;
        var key = Pick(Keys);
        Description = $"Rename({Path}, {key})";
        Make = editor => editor.Rename(Path, key);
        Expect = (tree, _) =>
        {
            var parent = tree[Path.Parent!];
            var index = parent.Entries!.FindIndex(entry => entry.Key == Path.Key);
            parent.Entries[index] = (key, parent.Entries[index].Value);
            return tree;
        };
    }

    private void Move()
    {
        Kind = EditKind.Move;
        var target = _random.Next(3) == 0 ? Path.Parent! : Pick(_paths.Where(path => At(path) is MappingNode or SequenceNode).ToList());
        if (Path.Key is { } key)
        {
            var (place, find) = At(target) is MappingNode mapping ? RandomPlace(mapping) : (default, _ => 0);
            Description = $"Move({Path}, {target}, {place})";
            Make = editor => editor.Move(Path, target, place);
            Expect = (tree, result) =>
            {
                // The target is found first: its path is one of the text before the move.
                var destination = tree[target];
                var moved = tree.Remove(Path);
                var current = NodeOperations.After(target, Path);
                destination.Insert(key, moved, find(destination) ?? result[current].Entries!.FindIndex(entry => entry.Key == key));
                return tree;
            };
            return;
        }

        var index = _random.Next(At(target) is SequenceNode sequence ? sequence.Items.Count + 1 : 1);
        Description = $"Move({Path}, {target}, {index})";
        Make = editor => editor.Move(Path, target, index);
        Expect = (tree, _) =>
        {
            var destination = tree[target];
            destination.Insert(tree.Remove(Path), index);
            return tree;
        };
    }

    private (EntryPlace, Func<MutableTree, int?>) RandomPlace(MappingNode mapping)
    {
        var other = mapping.Entries.Count == 0 ? "none" : Pick(mapping.Entries).Key;
        return _random.Next(5) switch
        {
            0 => (EntryPlace.First, static _ => 0),
            1 => (EntryPlace.Last, static tree => tree.Entries?.Count ?? 0),
            2 => (EntryPlace.Before(other), tree => IndexOf(tree, other) is >= 0 and var index ? index : tree.Entries?.Count ?? 0),
            3 => (EntryPlace.After(other), tree => IndexOf(tree, other) is >= 0 and var index ? index + 1 : tree.Entries?.Count ?? 0),
            _ => (EntryPlace.InOrder, static _ => null),
        };
    }

    private static int IndexOf(MutableTree tree, string key) => tree.Entries?.FindIndex(entry => entry.Key == key) ?? -1;

    private Node RandomNode(int depth) => _random.Next(depth > 2 ? 6 : 9) switch
    {
        0 => Nodes.Of(_random.Next(-5, 5000)),
        1 => Nodes.Of(_random.Next(2) == 0),
        2 => Nodes.Of(_random.Next(3) == 0 ? null : 1.5e30),
        6 => Nodes.Map([.. Enumerable.Range(0, _random.Next(4)).Select(_ => Pick(Keys)).Distinct().Select(key => (key, (object?)RandomNode(depth + 1)))]),
        7 => new SequenceNode(default, [.. Enumerable.Range(0, _random.Next(4)).Select(_ => RandomNode(depth + 1))]),
        _ => Nodes.Of(Pick(Strings)),
    };

    private T Pick<T>(IReadOnlyList<T> values) => values[_random.Next(values.Count)];

    private Node At(NodePath path) => path.Steps.Aggregate(_root, static (node, step) => step.Key is { } key ? ((MappingNode)node)[key]! : ((SequenceNode)node).Items[step.Index]);

    private void Collect(Node node, NodePath path)
    {
        if (_paths.Count == MostPaths)
            return;
        _paths.Add(path);
        if (node is MappingNode mapping)
        {
            foreach (var entry in mapping.Entries)
                Collect(entry.Value, path[entry.Key]);
        }
        else if (node is SequenceNode sequence)
        {
            for (var i = 0; i < sequence.Items.Count; i++)
                Collect(sequence.Items[i], path[i]);
        }
    }
}

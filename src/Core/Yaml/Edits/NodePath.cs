using System.Globalization;
using System.Text;
using Plimsoll.Model;

namespace Plimsoll.Yaml.Edits;

/// <summary>The way from a document's root to one of its nodes, by keys and indices: <c>spec.containers[0].image</c>.</summary>
public sealed class NodePath
{
    private NodePath(NodePath? parent, string? key, int index)
    {
        Parent = parent;
        Key = key;
        Index = index;
        Length = parent is null ? 0 : parent.Length + 1;
    }

    public static NodePath Root { get; } = new(null, null, -1);

    /// <summary>The path of what holds the node; null for the root.</summary>
    public NodePath? Parent { get; }

    /// <summary>The key that the node is the value of; null for items and the root.</summary>
    public string? Key { get; }

    /// <summary>The place of the node in its sequence, from 0; negative when it is no item.</summary>
    public int Index { get; }

    /// <summary>The number of steps from the root.</summary>
    public int Length { get; }

    public NodePath this[string key] => new(this, key, -1);

    public NodePath this[int index] => new(this, null, index);

    /// <summary>The paths of all that holds the node, from below the root to the node itself.</summary>
    public IEnumerable<NodePath> Steps
    {
        get
        {
            var steps = new Stack<NodePath>();
            for (var path = this; path.Parent is not null; path = path.Parent)
                steps.Push(path);
            return steps;
        }
    }

    /// <summary>The same way from another place: a path that starts at an object becomes one that starts at its document.</summary>
    public NodePath From(NodePath start) => Steps.Aggregate(start, static (path, step) => step.Key is { } key ? path[key] : path[step.Index]);

    /// <summary>The way from an object's root to a field, present or not.</summary>
    public static NodePath Of(Field field) => field.Parent is not { } parent ? Root : field.Key is { } key ? Of(parent)[key] : Of(parent)[field.Index];

    /// <summary>Reads what <see cref="Field.Path"/> writes.</summary>
    public static NodePath Parse(string text)
    {
        var path = Root;
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '[' && i + 1 < text.Length && text[i + 1] == '\'' && text.IndexOf("']", i, StringComparison.Ordinal) is > 0 and var quote)
            {
                path = path[text.Substring(i + 2, quote - i - 2)];
                i = quote + 2;
            }
            else if (text[i] == '[' && text.IndexOf(']', i) is > 0 and var bracket
                && int.TryParse(text.Substring(i + 1, bracket - i - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            {
                path = path[index];
                i = bracket + 1;
            }
            else
            {
                var start = text[i] == '.' ? i + 1 : i;
                i = text.IndexOfAny(['.', '['], Math.Min(start + 1, text.Length));
                i = i < 0 ? text.Length : i;
                path = path[text.Substring(start, i - start)];
            }
        }

        return path;
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var step in Steps)
        {
            if (step.Key is not { } key)
                text.Append('[').Append(step.Index.ToString(CultureInfo.InvariantCulture)).Append(']');
            else if (key.Length == 0 || key.IndexOfAny(['.', '/', '[', ']', '\'', ' ']) >= 0)
                text.Append("['").Append(key).Append("']");
            else
                text.Append(text.Length == 0 ? "" : ".").Append(key);
        }

        return text.ToString();
    }
}

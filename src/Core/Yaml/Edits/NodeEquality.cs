using Plimsoll.Model;

namespace Plimsoll.Yaml.Edits;

/// <summary>Whether two trees mean the same to Kubernetes. The order of keys does not count.</summary>
internal static class NodeEquality
{
    public static bool AreEqual(Node? first, Node? second)
    {
        switch (first, second)
        {
            case (null, null):
                return true;
            case (ScalarNode a, ScalarNode b):
                return a.Kind == b.Kind && a.Text == b.Text;
            case (SequenceNode a, SequenceNode b):
                if (a.Items.Count != b.Items.Count)
                    return false;
                for (var i = 0; i < a.Items.Count; i++)
                {
                    if (!AreEqual(a.Items[i], b.Items[i]))
                        return false;
                }

                return true;
            case (MappingNode a, MappingNode b):
                return a.Entries.Count == b.Entries.Count && (a.Rest is null) == (b.Rest is null)
                    && a.Entries.All(entry => b.TryGetEntry(entry.Key, out var other) && AreEqual(entry.Value, other.Value));
            case (UnknownNode a, UnknownNode b):
                return a.Reason == b.Reason && a.Alternatives.Count == b.Alternatives.Count;
            default:
                return false;
        }
    }
}

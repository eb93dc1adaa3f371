using System.Globalization;
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
                return (a.Kind == b.Kind && a.Text == b.Text) || (IsNumber(a) && IsNumber(b) && (a.Kind != ScalarKind.Integer || b.Kind != ScalarKind.Integer) && AreSameNumbers(a.Text, b.Text));
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

    private static bool IsNumber(ScalarNode scalar) => scalar.Kind is ScalarKind.Integer or ScalarKind.Float;

    // 1E+3, 1000.0 and 1e3 are one number, and a reader writes it in its own way.
    private static bool AreSameNumbers(string first, string second) =>
        double.TryParse(first, NumberStyles.Float, CultureInfo.InvariantCulture, out var a)
        && double.TryParse(second, NumberStyles.Float, CultureInfo.InvariantCulture, out var b) && a.Equals(b);
}

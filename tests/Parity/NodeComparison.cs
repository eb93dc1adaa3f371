using System.Globalization;
using Plimsoll.Kubernetes;
using Plimsoll.Model;

namespace Plimsoll.Parity;

/// <summary>Compares two documents field by field: same fields, same types, same values. Only quantities are equal by value.</summary>
internal static class NodeComparison
{
    private static readonly HashSet<string> QuantityMaps = new(StringComparer.Ordinal)
    {
        "requests", "limits", "hard", "default", "defaultRequest", "min", "max", "capacity", "overhead", "allocatable", "maxLimitRequestRatio",
    };

    public static IEnumerable<string> Differences(Node expected, Node actual) => Differences(expected, actual, "", isQuantity: false);

    private static IEnumerable<string> Differences(Node expected, Node actual, string path, bool isQuantity)
    {
        switch (expected, actual)
        {
            case (MappingNode left, MappingNode right):
                // To Kubernetes, a field that is null is not there.
                foreach (var key in left.Entries.Where(static entry => entry.Value is not ScalarNode { IsNull: true }).Select(static entry => entry.Key).Except(right.Entries.Select(static entry => entry.Key)))
                    yield return $"{path}.{key} is missing";
                foreach (var entry in right.Entries)
                {
                    if (left[entry.Key] is not { } other)
                    {
                        yield return $"{path}.{entry.Key} is too much";
                        continue;
                    }

                    var below = path[(path.LastIndexOf('.') + 1)..];
                    foreach (var difference in Differences(other, entry.Value, $"{path}.{entry.Key}", QuantityMaps.Contains(below) || entry.Key is "sizeLimit" or "divisor" or "averageValue" or "targetAverageValue" or "targetValue" || below == "target" && entry.Key == "value"))
                        yield return difference;
                }

                break;
            case (SequenceNode left, SequenceNode right) when left.Items.Count == right.Items.Count:
                for (var i = 0; i < left.Items.Count; i++)
                {
                    foreach (var difference in Differences(left.Items[i], right.Items[i], $"{path}[{i}]", isQuantity: false))
                        yield return difference;
                }

                break;
            case (ScalarNode left, ScalarNode right) when left.Kind == right.Kind && left.Text == right.Text:
                break;
            case (ScalarNode { Kind: ScalarKind.Float } left, ScalarNode { Kind: ScalarKind.Float } right) when double.Parse(left.Text, CultureInfo.InvariantCulture) == double.Parse(right.Text, CultureInfo.InvariantCulture):
                break;
            case (ScalarNode left, ScalarNode right) when isQuantity && Quantity.TryParse(left.Text, out var one) && Quantity.TryParse(right.Text, out var two) && one == two:
                break;
            default:
                yield return $"{path}: {expected} is not {actual}";
                break;
        }
    }
}

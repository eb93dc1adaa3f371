using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>One demand of a selector: <c>key In values</c>, <c>NotIn</c>, <c>Exists</c>, <c>DoesNotExist</c>. A pair of matchLabels is an <c>In</c> of one value.</summary>
public sealed record LabelRequirement(string Key, string Operator, IReadOnlyList<string> Values, bool IsUnknown)
{
    /// <summary>Labels that controllers add to the pods they make: no template carries them.</summary>
    public bool IsAddedByController => Key is "statefulset.kubernetes.io/pod-name" or "apps.kubernetes.io/pod-index" or "job-name" or "controller-uid"
        or "pod-template-hash" or "pod-template-generation" or "controller-revision-hash" || Key.StartsWith("batch.kubernetes.io/", StringComparison.Ordinal);

    public Truth Matches(Field labels)
    {
        if (IsUnknown || labels.IsUnknown)
            return Truth.Unknown;
        var label = labels[Key];
        if (label.Node is UnknownNode)
            return Truth.Unknown;
        var text = (label.Node as ScalarNode)?.Text;
        return Operator switch
        {
            "Exists" => label.IsPresent ? Truth.Yes : Truth.No,
            "DoesNotExist" => label.IsAbsent ? Truth.Yes : Truth.No,
            "In" => IsOneOf(label, text),
            "NotIn" => label.IsAbsent ? Truth.Yes : Negate(IsOneOf(label, text)),
            _ => Truth.Unknown,
        };
    }

    private Truth IsOneOf(Field label, string? text)
    {
        if (label.IsAbsent)
            return Truth.No;
        if (text is null || Placeholder.IsIn(text))
            return Truth.Unknown;
        return Values.Contains(text, StringComparer.Ordinal) ? Truth.Yes : Truth.No;
    }

    private static Truth Negate(Truth truth) => (Truth)(Truth.Yes - truth);
}

using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>A label selector: matchLabels and matchExpressions together, or the plain map of Services and ReplicationControllers.</summary>
public sealed class LabelSelector
{
    private LabelSelector(Field field, IReadOnlyList<LabelRequirement> requirements, bool isUnknown)
    {
        Field = field;
        Requirements = requirements;
        IsUnknown = isUnknown;
    }

    public Field Field { get; }

    public IReadOnlyList<LabelRequirement> Requirements { get; }

    /// <summary>The selector as a whole, or the shape of it, is not known.</summary>
    public bool IsUnknown { get; }

    /// <summary>Selects everything: <c>{}</c>.</summary>
    public bool IsEmpty => Requirements.Count == 0 && !IsUnknown;

    /// <summary>Reads a LabelSelector (matchLabels, matchExpressions).</summary>
    public static LabelSelector Read(Field field)
    {
        var requirements = new List<LabelRequirement>();
        var labels = field["matchLabels"];
        var expressions = field["matchExpressions"];
        AddPairs(labels, requirements);
        foreach (var expression in expressions.Items)
            requirements.Add(ReadExpression(expression));
        return new(field, requirements, field.IsUnknown || field.IsOpen || labels.IsUnknown || labels.IsOpen || expressions.IsUnknown);
    }

    /// <summary>Reads a plain map of labels.</summary>
    public static LabelSelector ReadMap(Field field)
    {
        var requirements = new List<LabelRequirement>();
        AddPairs(field, requirements);
        return new(field, requirements, field.IsUnknown || field.IsOpen);
    }

    /// <summary>Whether the labels satisfy every requirement.</summary>
    public Truth Matches(Field labels)
    {
        var result = IsUnknown ? Truth.Unknown : Truth.Yes;
        foreach (var requirement in Requirements)
        {
            var matches = requirement.Matches(labels);
            if (matches < result)
                result = matches;
        }

        return result;
    }

    /// <summary>Whether pods of the template will be selected, once controllers have added their own labels.</summary>
    public Truth Matches(Pod pod)
    {
        var result = IsUnknown ? Truth.Unknown : Truth.Yes;
        foreach (var requirement in Requirements)
        {
            var matches = requirement.Matches(pod.Labels);
            if (matches == Truth.No && requirement.IsAddedByController && pod.Workload.AddsLabel(requirement.Key))
                matches = Truth.Unknown;
            if (matches < result)
                result = matches;
        }

        return result;
    }

    /// <summary>As kubectl shows it: <c>app=web,tier in (a,b)</c>.</summary>
    public override string ToString() => string.Join(",", Requirements.Select(static requirement => requirement switch
    {
        { IsUnknown: true } => $"{requirement.Key}=?",
        { Operator: "In", Values: [var value] } => $"{requirement.Key}={value}",
        { Operator: "In" } => $"{requirement.Key} in ({string.Join(",", requirement.Values)})",
        { Operator: "NotIn" } => $"{requirement.Key} notin ({string.Join(",", requirement.Values)})",
        { Operator: "DoesNotExist" } => "!" + requirement.Key,
        _ => requirement.Key,
    }));

    private static void AddPairs(Field labels, List<LabelRequirement> requirements)
    {
        if (labels.Mapping is not { } mapping)
            return;
        foreach (var entry in mapping.Entries)
        {
            // Of a null among texts Kubernetes makes an empty one: it demands a label that is empty.
            var text = entry.Value is ScalarNode { IsNull: true } ? "" : (entry.Value as ScalarNode)?.Text;
            var unknown = text is null || Placeholder.IsIn(text);
            requirements.Add(new LabelRequirement(entry.Key, "In", unknown ? [] : [text!], unknown));
        }
    }

    private static LabelRequirement ReadExpression(Field expression)
    {
        var key = expression["key"].Text;
        var @operator = expression["operator"].Text;
        var values = expression["values"];
        var texts = values.Items.Select(static item => (item.Node as ScalarNode)?.Text).ToList();
        var unknown = key is null || @operator is null || values.IsUnknown || texts.Any(static text => text is null || Placeholder.IsIn(text));
        return new LabelRequirement(key ?? "", @operator ?? "", unknown ? [] : [.. texts.OfType<string>()], unknown);
    }
}

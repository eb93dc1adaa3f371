using System.Globalization;
using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>What the API refuses in selectors of labels and of nodes. What is not known is not judged.</summary>
internal static class SelectorCheck
{
    private const string LabelOperators = "In, NotIn, Exists and DoesNotExist";
    private const string NodeOperators = "In, NotIn, Exists, DoesNotExist, Gt and Lt";

    /// <summary>A plain map of labels: matchLabels, a pod's nodeSelector.</summary>
    public static IEnumerable<SelectorProblem> OfLabels(Field labels)
    {
        foreach (var label in labels.Entries)
        {
            if (KeyProblem(label.IsUnknown ? label.Parent! : label, label.Key!) is { } problem)
                yield return problem;
            if (label.Text is { } value && !NameForm.LabelValue.Fits(value))
                yield return new(label, $"the value \"{value}\" for \"{label.Key}\", which is no label value");
        }
    }

    /// <summary>A LabelSelector: matchLabels and matchExpressions.</summary>
    public static IEnumerable<SelectorProblem> OfLabelSelector(Field selector) => OfLabels(selector["matchLabels"])
        .Concat(selector["matchExpressions"].Items.SelectMany(static expression => OfExpression(expression, isOfNodes: false)));

    /// <summary>A term of a node affinity: matchExpressions over a node's labels, matchFields over its name. Of a preferred one, the API lets any value pass.</summary>
    public static IEnumerable<SelectorProblem> OfNodeSelectorTerm(Field term, bool isRequired) => term["matchExpressions"].Items
        .SelectMany(expression => OfExpression(expression, isOfNodes: true, anyValue: !isRequired))
        .Concat(term["matchFields"].Items.SelectMany(OfNodeField));

    private static IEnumerable<SelectorProblem> OfExpression(Field expression, bool isOfNodes, bool anyValue = false)
    {
        if (!expression.IsObject())
            yield break;
        var key = expression["key"];
        var subject = key.Text is { } text ? $" for \"{text}\"" : "";
        if (key.IsAbsent)
            yield return new(key, "a requirement without key");
        else if (key.Text is { } written && KeyProblem(key, written) is { } problem)
            yield return problem;
        var @operator = expression["operator"];
        var values = expression["values"];
        var count = CountOf(values);
        switch (@operator.Text)
        {
            case "In" or "NotIn" when count == 0:
                yield return new(values, $"the operator {@operator.Text}{subject} without values: it needs at least one");
                break;
            case "Exists" or "DoesNotExist" when count > 0:
                yield return new(values, $"the operator {@operator.Text}{subject} with values: it takes none");
                break;
            case "Gt" or "Lt" when isOfNodes && count is { } number and not 1:
                yield return new(values, $"the operator {@operator.Text}{subject} with {number.ToString(CultureInfo.InvariantCulture)} values: it takes exactly one");
                break;
            case "Gt" or "Lt" when isOfNodes && values.Items.FirstOrDefault() is { Text: { } bound } item && !IsInteger(bound):
                yield return new(item, $"the operator {@operator.Text}{subject} with the value \"{bound}\": it compares integers only");
                break;
            case "In" or "NotIn" or "Exists" or "DoesNotExist":
            case "Gt" or "Lt" when isOfNodes:
                break;
            case { } unknown:
                yield return new(@operator, $"the operator \"{unknown}\"{subject}: there is only {(isOfNodes ? NodeOperators : LabelOperators)}");
                break;
            case null when @operator.IsAbsent:
                yield return new(@operator, $"a requirement{subject} without operator: there is {(isOfNodes ? NodeOperators : LabelOperators)}");
                break;
        }

        foreach (var value in values.Items)
        {
            if (!anyValue && value.Text is { } label && !NameForm.LabelValue.Fits(label))
                yield return new(value, $"the value \"{label}\"{subject}, which is no label value");
        }
    }

    /// <summary>Of a node's fields the API compares the name only, with one value.</summary>
    private static IEnumerable<SelectorProblem> OfNodeField(Field field)
    {
        if (!field.IsObject())
            yield break;
        if (field["key"].Text is { } key && key != "metadata.name")
            yield return new(field["key"], $"the field \"{key}\" in matchFields, where there is only metadata.name");
        if (field["operator"].Text is { } @operator && @operator is not ("In" or "NotIn"))
            yield return new(field["operator"], $"the operator \"{@operator}\" in matchFields, where there is only In and NotIn");
        else if (CountOf(field["values"]) is { } count and not 1)
            yield return new(field["values"], $"{count.ToString(CultureInfo.InvariantCulture)} values in matchFields, which take exactly one");
        foreach (var value in field["values"].Items)
        {
            if (value.Text is { } name && !NameForm.Subdomain.Fits(name))
                yield return new(value, $"the value \"{name}\" in matchFields, which is no name of a node");
        }
    }

    private static SelectorProblem? KeyProblem(Field field, string key) =>
        NameForm.IsKey(key) || Placeholder.IsIn(key) ? null : new SelectorProblem(field, $"the key \"{key}\", which is no label key");

    /// <summary>Null when it is not known, or no list.</summary>
    private static int? CountOf(Field values) => values.IsAbsent ? 0
        : values.Node is SequenceNode && values.Items.All(static item => item.Node is not UnknownNode) ? values.Items.Count() : null;

    private static bool IsInteger(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
}

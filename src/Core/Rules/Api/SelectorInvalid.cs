using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Api;

/// <summary>PLM8030: an expression of a label selector that the API server refuses.</summary>
internal sealed class SelectorInvalid : ObjectRule
{
    private static readonly string[] Operators = ["In", "NotIn", "Exists", "DoesNotExist"];

    public override RuleInfo Info { get; } = new("PLM8030", "selector-invalid", Severity.Error)
    {
        Title = "An expression of a label selector has no such operator, or the wrong number of values.",
        Why = "In and NotIn compare with a list that must not be empty, Exists and DoesNotExist with nothing: the API server refuses anything else.",
        IsRefused = true,
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        foreach (var selector in LabelPlaces.SelectorsOf(manifest))
        {
            foreach (var expression in selector["matchExpressions"].Items)
                Check(expression, manifest, report);
        }
    }

    private static void Check(Field expression, ManifestObject manifest, Report report)
    {
        var (@operator, values) = (expression["operator"], expression["values"]);
        if (expression.Mapping is null || expression.IsOpen || @operator.IsUnknown || values.IsUnknown)
            return;
        var title = $"the expression {expression.Path} of {manifest.DisplayName}";
        var hasValues = values.Items.Any();
        switch (@operator.Text)
        {
            case "In" or "NotIn" when !hasValues && values is { IsAbsent: true } or { Node: SequenceNode }:
                report.At(values, $"{title} has the operator {@operator.Text} and no values to compare with").Suggest("add values");
                break;
            case "Exists" or "DoesNotExist" when hasValues:
                report.At(values, $"{title} has the operator {@operator.Text}, which takes no values").Suggest("remove values").Also(@operator, "the operator");
                break;
            case { } text when !Operators.Contains(text):
                var finding = report.At(@operator, $"{title} has the operator \"{text}\": there is only In, NotIn, Exists and DoesNotExist");
                if (Spelling.Nearest(text, Operators) is { } near)
                    finding.Suggest($"did you mean {near}?");
                break;
        }
    }
}

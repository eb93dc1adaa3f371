using Plimsoll.Fixes;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Resources;

/// <summary>PLM1012: a quantity that the API refuses.</summary>
internal sealed class InvalidQuantity : ObjectRule
{
    public static RuleInfo Facts { get; } = new("PLM1012", "invalid-quantity", Severity.Error)
    {
        Title = "A quantity is not one that Kubernetes accepts.",
        Why = "The API server refuses the whole object for one wrong suffix: quantities end in m, k, M, G, T, P, E or Ki, Mi, Gi, Ti, Pi, Ei.",
        IsRefused = true,
        Fix = FixSafety.Unsafe,
    };

    public override RuleInfo Info => Facts;

    protected override void Check(ManifestObject manifest, Report report)
    {
        foreach (var place in QuantityFields.Of(manifest))
        {
            var field = place.Field;
            if (field.IsUnknown)
                continue;
            if (field.QuantityText is not { } text)
                report.At(field, $"the {place.Owner} must be a quantity such as 500m or 1Gi, not {Describe(field.Node)}");
            else if (field.Quantity is not { } value)
                Refuse(manifest, field, text, place.Owner, report);
            else if (value.IsNegative)
                report.At(field, $"the {place.Owner} is {text}: it must not be negative");
        }
    }

    private static void Refuse(ManifestObject manifest, Field field, string text, string owner, Report report)
    {
        var finding = report.At(field, $"{(text.Length == 0 ? "an empty text" : $"`{text}`")} is not a quantity: the {owner}{(Quantity.Suggest(text) is { } meant ? $" was probably meant as {meant}" : " must be one such as 500m or 1Gi")}");
        if (Quantity.Suggest(text) is { } suggestion)
            finding.Suggest($"write {suggestion}").OfferFix("Write the quantity that was probably meant", () => [NodeEdit.Set(manifest, field, NewNode.Text(suggestion))], IsSpaced(text, suggestion) ? FixSafety.Safe : null);
    }

    /// <summary>Whether the quantity is the same text without its spaces: there is nothing to guess.</summary>
    private static bool IsSpaced(string text, string suggestion) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c))) == suggestion;

    private static string Describe(Node? node) => node switch
    {
        MappingNode => "a mapping",
        SequenceNode => "a list",
        ScalarNode { Kind: ScalarKind.Boolean } scalar => $"the boolean {scalar.Text}",
        _ => "this",
    };
}

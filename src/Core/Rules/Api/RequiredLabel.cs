using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Api;

/// <summary>PLM8020: a label that settings ask for is missing or has another form.</summary>
internal sealed class RequiredLabel() : RequiredMetadataRule("labels", "label", Labels)
{
    private static readonly Setting<IReadOnlyList<MetadataRequirement>> Labels = MetadataRequirement.Setting(
        "plimsoll.required_labels", "The labels that every object needs, each perhaps with a regular expression for its value: `owner, app.kubernetes.io/name=^[a-z-]+$`.");

    public override RuleInfo Info { get; } = new("PLM8020", "required-label", Severity.Off)
    {
        Title = "An object lacks a label that every object should have.",
        Why = "By its labels one finds what belongs together, whose it is, and what it costs. An object without them is found by nobody.",
        Settings = [Labels],
    };
}

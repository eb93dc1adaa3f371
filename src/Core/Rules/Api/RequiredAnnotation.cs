using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Api;

/// <summary>PLM8021: an annotation that settings ask for is missing or has another form.</summary>
internal sealed class RequiredAnnotation() : RequiredMetadataRule("annotations", "annotation", Annotations)
{
    private static readonly Setting<IReadOnlyList<MetadataRequirement>> Annotations = MetadataRequirement.Setting(
        "plimsoll.required_annotations", "The annotations that every object needs, each perhaps with a regular expression for its value: `example.com/runbook=^https://`.");

    public override RuleInfo Info { get; } = new("PLM8021", "required-annotation", Severity.Off)
    {
        Title = "An object lacks an annotation that every object should have.",
        Why = "Annotations tell people and tools what labels cannot: whom to call, where to read, what it was made from.",
        Settings = [Annotations],
    };
}

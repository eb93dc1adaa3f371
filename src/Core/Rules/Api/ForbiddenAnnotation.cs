using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Api;

/// <summary>PLM8022: an annotation that settings forbid.</summary>
internal sealed class ForbiddenAnnotation : ObjectRule
{
    private static readonly Setting<IReadOnlyList<MetadataRequirement>> Annotations = MetadataRequirement.Setting(
        "plimsoll.forbidden_annotations",
        "The annotations that no object may have, where `*` stands for anything, each perhaps with a regular expression for the values that are meant: `nginx.ingress.kubernetes.io/*-snippet`.");

    public override RuleInfo Info { get; } = new("PLM8022", "forbidden-annotation", Severity.Off)
    {
        Title = "An object or pod template has an annotation that none should have.",
        Why = "Some annotations hand configuration to a controller that no check looks at, or reach past what its author may do.",
        Settings = [Annotations],
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        var forbidden = report.Settings.Get(Annotations);
        if (forbidden.Count == 0)
            return;
        foreach (var place in LabelPlaces.MetadataOf(manifest))
        {
            foreach (var annotation in place.Field["annotations"].Entries)
            {
                // A value that is not known may still be another one.
                if (forbidden.FirstOrDefault(candidate => NamePattern.IsMatch(annotation.Key!, candidate.Key) && (candidate.Pattern is null || (annotation.Text is { } text && candidate.Accepts(text)))) is { } found)
                    report.AtKey(annotation, $"{place.Owner} has the annotation {annotation.Key}, which plimsoll.forbidden_annotations forbids{(found.Expression is { } expression ? $" with values that match {expression}" : "")}");
            }
        }
    }
}

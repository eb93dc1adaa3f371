using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Stateful;

/// <summary>PLM3011: a claim template without an annotation that settings ask for.</summary>
internal sealed class ClaimTemplateAnnotation : WorkloadRule
{
    private static readonly Setting<IReadOnlyList<string>> Required = Setting.List(
        "plimsoll.claim_template_annotations", [], "Annotations that every claim template has, each as `key` or `key=value`, where `*` stands for anything.");

    public override RuleInfo Info { get; } = new("PLM3011", "claim-template-annotation", Severity.Off)
    {
        Title = "A claim template lacks an annotation that settings ask for.",
        Why = "Backups and volume operators often go by annotations of the claim. A StatefulSet's claims are made from its templates, so that is where the annotation has to be.",
        Settings = [Required],
    };

    protected override void Check(Workload workload, Report report)
    {
        var required = report.Settings.Get(Required);
        if (required.Count == 0)
            return;
        foreach (var claim in VolumeClaim.TemplatesOf(workload))
        {
            var annotations = claim.Field["metadata"]["annotations"];
            if (!claim.Field.IsUnknown && !annotations.IsUnknown && !annotations.IsOpen)
                Check(claim, annotations, required, report);
        }
    }

    private static void Check(VolumeClaim claim, Field annotations, IReadOnlyList<string> required, Report report)
    {
        foreach (var item in required)
        {
            var equals = item.IndexOf('=');
            var key = equals < 0 ? item : item.Substring(0, equals).Trim();
            var value = equals < 0 ? "*" : item.Substring(equals + 1).Trim();
            var annotation = annotations[key];
            if (annotation.IsAbsent)
                report.At(annotation, $"{claim.DisplayName} has no annotation {key}").Suggest(value == "*" ? $"add {key}" : $"add {key}: {value}");
            else if (annotation.Text is { } text && !NamePattern.IsMatch(text, value))
                report.At(annotation, $"{claim.DisplayName} has the annotation {key} with the value \"{text}\": it must be {value}");
        }
    }
}

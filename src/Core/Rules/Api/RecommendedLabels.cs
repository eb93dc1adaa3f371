using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Api;

/// <summary>PLM8023: labels that Kubernetes recommends are missing.</summary>
internal sealed class RecommendedLabels : WorkloadRule
{
    private static readonly Setting<IReadOnlyList<string>> Labels = Setting.List(
        "plimsoll.recommended_labels", ["app.kubernetes.io/name", "app.kubernetes.io/instance", "app.kubernetes.io/version", "app.kubernetes.io/component", "app.kubernetes.io/part-of", "app.kubernetes.io/managed-by"],
        "The recommended labels that workloads should have.");

    public override RuleInfo Info { get; } = new("PLM8023", "recommended-labels", Severity.Off)
    {
        Title = "A workload lacks labels that Kubernetes recommends.",
        Why = "Tools that do not know each other show the same applications under the same names when all use the same labels.",
        Settings = [Labels],
    };

    protected override void Check(Kubernetes.Workload workload, Report report)
    {
        var labels = workload.Object.Metadata["labels"];
        if (labels.IsUnknown || labels.IsOpen || labels is { IsPresent: true, Mapping: null })
            return;
        var missing = report.Settings.Get(Labels).Where(label => labels[label].IsAbsent).ToList();
        if (missing.Count > 0)
            report.At(labels, $"{workload.DisplayName} has no {(missing.Count == 1 ? "label" : "labels")} {string.Join(", ", missing)}");
    }
}

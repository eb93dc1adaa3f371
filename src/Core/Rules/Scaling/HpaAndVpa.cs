using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Scaling;

/// <summary>PLM5009: a VerticalPodAutoscaler and a HorizontalPodAutoscaler that act on the same resource of the same target.</summary>
internal sealed class HpaAndVpa : ObjectRule
{
    public override RuleInfo Info { get; } = new("PLM5009", "hpa-and-vpa", Severity.Warn)
    {
        Title = "A VerticalPodAutoscaler changes the requests by which a HorizontalPodAutoscaler scales.",
        Why = "One autoscaler sees high use and raises the request, the other sees lower utilization and removes replicas, which raises the use again. The two work against each other.",
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        if (manifest.ApiKind != new ApiKind("autoscaling.k8s.io", "VerticalPodAutoscaler"))
            return;
        var mode = manifest.Spec["updatePolicy"]["updateMode"];
        var target = manifest.Spec["targetRef"];
        if (mode.IsUnknown || mode.Text is "Off" or "Initial" || target["kind"].Text is not { } kind || target["name"].Text is not { } name)
            return;
        foreach (var autoscaler in Autoscalers.Of(report.Set).Of(kind, manifest.Namespace, name))
        {
            foreach (var metric in autoscaler.Metrics)
            {
                if (metric.Resource is { } resource && Controls(manifest, resource, metric.Container?.Text))
                {
                    report.At(target, $"{manifest.DisplayName} changes the {ResourceNames.Display(resource)} requests of {kind} \"{name}\", by which {autoscaler.DisplayName} scales it")
                        .Also(metric.ResourceField, "scales by it")
                        .Suggest("updateMode: \"Off\", or controlledResources without it");
                }
            }
        }
    }

    /// <summary>Whether it is sure to change the requests of some container that counts.</summary>
    private static bool Controls(ManifestObject autoscaler, string resource, string? container)
    {
        var policies = autoscaler.Spec["resourcePolicy"]["containerPolicies"];
        if (policies.IsUnknown || policies.Items.Any(static policy => policy.IsUnknown))
            return false;
        var own = policies.Items.FirstOrDefault(policy => container is not null && policy["containerName"].Text == container);
        var others = policies.Items.FirstOrDefault(static policy => policy["containerName"].Text == "*");
        return container is not null && own is not null ? Controls(own, resource)
            : others is null ? !policies.Items.Any() || container is not null || policies.Items.Any(policy => Controls(policy, resource))
            : Controls(others, resource) || (container is null && policies.Items.Any(policy => Controls(policy, resource)));
    }

    private static bool Controls(Field policy, string resource) => policy["mode"].Text != "Off" && !policy["mode"].IsUnknown
        && (policy["controlledResources"].IsAbsent || policy["controlledResources"].Items.Any(item => item.Text == resource));
}

using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Resources;

/// <summary>PLM1027: containers that ask for more than their pod as a whole.</summary>
internal sealed class PodResourcesExceeded : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM1027", "pod-resources-exceeded", Severity.Error)
    {
        Title = "Containers ask for more than the pod as a whole has.",
        Why = "What a pod has as a whole, its containers share: together they cannot request more, and none can have a limit above it. The API server refuses such a pod.",
        IsRefused = true,
    };

    protected override void Check(Workload workload, Report report)
    {
        var pod = workload.Pod;
        var whole = pod.Spec["resources"];
        foreach (var request in whole["requests"].Entries)
        {
            if (request.Quantity is { } most && RequestedBy(pod, request.Key!) is var sum && sum > most)
            {
                report.At(request, $"{pod.DisplayName} requests {request.QuantityText} {ResourceNames.Display(request.Key!)}, less than its containers together, {Show(sum, request.Key!)}")
                    .Also(pod.Spec["containers"], "the containers")
                    .Suggest($"request {Show(sum, request.Key!)}");
            }
        }

        foreach (var limit in whole["limits"].Entries)
        {
            foreach (var container in pod.Containers.Where(static container => container.Role == ContainerRole.Main))
            {
                var own = container.Field["resources"]["limits"][limit.Key!];
                if (own.Quantity is { } value && limit.Quantity is { } most && value > most)
                    report.At(own, $"{container.DisplayName} limits {ResourceNames.Display(limit.Key!)} to {own.QuantityText}, above the limit {limit.QuantityText} of the pod as a whole").Also(limit, "the pod's limit");
            }
        }
    }

    /// <summary>What is certain of what main containers and sidecars request by their own word.</summary>
    private static Quantity RequestedBy(Pod pod, string resource)
    {
        var sum = Quantity.Zero;
        foreach (var container in pod.RunningContainers)
        {
            var own = container.Field["resources"]["requests"][resource];
            if (own.Quantity is { IsNegative: false } value)
                sum += value;
        }

        return sum;
    }

    private static string Show(Quantity value, string resource) => resource == "cpu" ? value.ToCpuString() : value.ToBinaryString();
}

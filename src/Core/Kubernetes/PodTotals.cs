namespace Plimsoll.Kubernetes;

/// <summary>
/// The scheduler's sum over a pod: all main containers and sidecars together, or, where larger, the largest init container with
/// the sidecars that start before it; plus the overhead of the runtime class. <c>spec.resources</c> of the pod replaces the sum.
/// </summary>
internal static class PodTotals
{
    public static Quantity? Of(Pod pod, string resource, Func<EffectiveResources, ResourceAmounts> which)
    {
        if (pod.HasUnknownContainers)
            return null;
        var own = which(pod.Resources)[resource];
        var total = own.IsAbsent ? OfContainers(pod, resource, which) : own.Known;
        var overhead = ResourceAmount.Read(pod.Spec["overhead"][resource]);
        return total is null || overhead.IsUndecided ? null : total + overhead.Value;
    }

    private static Quantity? OfContainers(Pod pod, string resource, Func<EffectiveResources, ResourceAmounts> which)
    {
        var running = Quantity.Zero;
        var largestStart = Quantity.Zero;
        foreach (var container in pod.Containers)
        {
            var amount = which(container.Resources)[resource];
            if (amount.Known is not { } value)
            {
                if (container.Role == ContainerRole.Init && amount.IsAbsent)
                    continue;
                return null;
            }

            if (container.Role == ContainerRole.Init)
            {
                var start = running + value;
                largestStart = start > largestStart ? start : largestStart;
            }
            else
            {
                running += value;
            }
        }

        return running > largestStart ? running : largestStart;
    }
}

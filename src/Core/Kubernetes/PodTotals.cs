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

    /// <summary>
    /// What is certain of the scheduler's sum: a request that nobody makes counts as nothing, as the scheduler has it, and so does one that is
    /// not known.
    /// </summary>
    public static Quantity AtLeast(Pod pod, string resource)
    {
        var own = pod.Resources.Requests[resource];
        var total = own.IsAbsent ? OfContainers(pod, resource, static resources => resources.Requests, isAtLeast: true) : own.Known;
        return (total ?? Quantity.Zero) + ResourceAmount.Read(pod.Spec["overhead"][resource]).Value;
    }

    private static Quantity? OfContainers(Pod pod, string resource, Func<EffectiveResources, ResourceAmounts> which, bool isAtLeast = false)
    {
        var running = Quantity.Zero;
        var largestStart = Quantity.Zero;
        foreach (var container in pod.Containers)
        {
            var amount = which(container.Resources)[resource];
            if (amount.Known is not { } value)
            {
                if (isAtLeast || (container.Role == ContainerRole.Init && amount.IsAbsent))
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

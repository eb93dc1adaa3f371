namespace Plimsoll.Kubernetes;

/// <summary>Kubernetes' own rule (<c>ComputePodQOS</c>), over effective resources and all containers, init ones included.</summary>
internal static class QosClassification
{
    private static readonly string[] Compute = ["cpu", "memory"];

    public static QosClass? Of(Pod pod)
    {
        if (pod.HasUnknownContainers)
            return null;
        var podLevel = pod.Resources;
        var all = podLevel.IsEmpty ? pod.Containers.Select(static container => container.Resources) : [podLevel];
        var any = false;
        var guaranteed = true;
        foreach (var resources in all)
        {
            foreach (var name in Compute)
            {
                var request = resources.Requests[name];
                var limit = resources.Limits[name];
                if (request.IsUndecided || limit.IsUndecided)
                    return null;
                any |= request.IsPositive || limit.IsPositive;
                guaranteed &= limit.IsPositive && request.IsPositive && request.Value == limit.Value;
            }
        }

        return !any ? QosClass.BestEffort : guaranteed ? QosClass.Guaranteed : QosClass.Burstable;
    }
}

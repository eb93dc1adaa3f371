using Plimsoll.Kubernetes;

namespace Plimsoll.Rules;

/// <summary>A rule about each container and init container; ephemeral ones, which cannot carry resources, are not meant.</summary>
public abstract class ContainerRule : WorkloadRule
{
    protected sealed override void Check(Workload workload, Report report)
    {
        foreach (var container in workload.Pod.Containers)
            Check(container, report);
    }

    protected abstract void Check(Container container, Report report);
}

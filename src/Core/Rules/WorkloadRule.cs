using Plimsoll.Kubernetes;
using Plimsoll.Model;

namespace Plimsoll.Rules;

/// <summary>A rule about anything that carries a pod template, whatever its kind and API version.</summary>
public abstract class WorkloadRule : Rule
{
    internal sealed override void Visit(ManifestObject manifest, Report report)
    {
        if (report.Set.WorkloadOf(manifest) is { } workload)
            Check(workload, report);
    }

    protected abstract void Check(Workload workload, Report report);
}

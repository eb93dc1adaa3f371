using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>Where the spec of a Job is: in the Job, or in a CronJob's template of it.</summary>
internal static class Job
{
    public static Field SpecOf(Workload workload) => workload.Kind == "Job" ? workload.Object.Spec : workload.Object.Spec.At("jobTemplate", "spec");
}

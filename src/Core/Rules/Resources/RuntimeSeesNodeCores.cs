using Plimsoll.Kubernetes;
using Plimsoll.Kubernetes.Jvm;
using Plimsoll.Kubernetes.Runtimes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Resources;

/// <summary>PLM1010: a runtime that sizes its threads by the cores of the node.</summary>
internal sealed class RuntimeSeesNodeCores : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM1010", "runtime-sees-node-cores", Severity.Info)
    {
        Title = "A runtime that sizes its threads by cores sees those of the node.",
        Why = "Inside a container one sees the node's cores. Without a CPU limit, a runtime that starts threads by the number of cores starts as many on a node of 64 as "
            + "if it had all of them: they take memory, and wait for each other.",
        FromNotes = true,
        Settings = [JavaContainer.Images],
    };

    protected override void Check(Workload workload, Report report)
    {
        foreach (var container in workload.Pod.RunningContainers)
        {
            var limit = container.Resources.Limits["cpu"];
            if (!limit.IsAbsent || CoreCountingRuntime.Of(container) is not { } runtime)
                continue;
            report.At(limit.Field, $"{container.DisplayName} runs {runtime.Name} (by {runtime.Reason}) without a CPU limit: it sizes its threads by the cores of the node")
                .Suggest($"add resources.limits.cpu, or set {runtime.Switch}");
        }
    }
}

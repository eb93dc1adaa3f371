using System.Globalization;
using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Health;

/// <summary>PLM6003: a liveness probe that does what the readiness probe does and gives up no later.</summary>
internal sealed class ProbesIdentical : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM6003", "probes-identical", Severity.Info)
    {
        Title = "A liveness probe does what the readiness probe does and is not more patient.",
        Why = "A failed readiness probe rests a pod, a failed liveness probe kills it. Where both ask the same and give up together, a pod that is slow under load is killed instead of rested.",
        FromNotes = true,
    };

    protected override void Check(Workload workload, Report report)
    {
        if (workload.IsBatch)
            return;
        foreach (var container in workload.Pod.RunningContainers)
        {
            if (Probe.Find(container, "livenessProbe") is { } liveness && Probe.Find(container, "readinessProbe") is { } readiness
                && liveness.Handler.Meaning is { } meaning && meaning == readiness.Handler.Meaning
                && Patience(liveness) is { } lived && Patience(readiness) is { } rested && lived <= rested)
            {
                report.At(liveness.Field, $"{liveness.DisplayName} does what its readiness probe does and gives up after {Show(lived)}, "
                        + (lived == rested ? "when that one does" : $"before that one, which takes {Show(rested)}"))
                    .Also(readiness.Field, "the readiness probe")
                    .Suggest("a higher failureThreshold, or a check that fails only when a restart helps");
            }
        }
    }

    /// <summary>How long it fails before something happens, in seconds.</summary>
    private static decimal? Patience(Probe probe) => probe is { FailureThreshold: >= 0 and var times, Period: >= 0 and var period } ? (decimal)times * period : null;

    private static string Show(decimal seconds) => seconds.ToString(CultureInfo.InvariantCulture) + " s";
}

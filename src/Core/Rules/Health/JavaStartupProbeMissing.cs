using System.Globalization;
using Plimsoll.Kubernetes;
using Plimsoll.Kubernetes.Jvm;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Health;

/// <summary>PLM6005: a Java container whose liveness probe may kill it while it starts.</summary>
internal sealed class JavaStartupProbeMissing : WorkloadRule
{
    private static readonly Setting<decimal> StartupSeconds = Setting.Number(
        "plimsoll.java.startup_seconds", 60, "How long a Java application may take to start, in seconds: a liveness probe without a startup probe must not check earlier.");

    public override RuleInfo Info { get; } = new("PLM6005", "java-startup-probe-missing", Severity.Info)
    {
        Title = "A Java container has a liveness probe that checks while it starts, and no startup probe.",
        Why = "A JVM is slow to start, and slower where CPU is short. A liveness probe that checks meanwhile kills the container, which then starts again, and so for ever.",
        FromNotes = true,
        Settings = [StartupSeconds, JavaContainer.Images],
    };

    protected override void Check(Workload workload, Report report)
    {
        if (workload.IsBatch)
            return;
        foreach (var java in JavaContainer.Of(workload.Pod))
        {
            var container = java.Container;
            if (container.Field["startupProbe"].IsAbsent && Probe.Find(container, "livenessProbe") is { Field.IsUnknown: false } liveness
                && liveness.InitialDelay is { } delay && delay < report.Settings.Get(StartupSeconds))
            {
                var seconds = delay.ToString(CultureInfo.InvariantCulture);
                report.At(liveness.Field, $"{liveness.DisplayName}, which is Java by {java.Reason}, checks {(delay <= 0 ? "from the start" : $"{seconds} s after the start")}, and there is no startup probe to wait for")
                    .Suggest("add a startupProbe");
            }
        }
    }
}

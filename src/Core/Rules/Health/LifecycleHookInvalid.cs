using System.Globalization;
using Plimsoll.Fixes;
using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Health;

/// <summary>PLM6033: a lifecycle hook that the API refuses.</summary>
internal sealed class LifecycleHookInvalid : ContainerRule
{
    private const long UsualGracePeriod = 30;

    public override RuleInfo Info { get; } = new("PLM6033", "lifecycle-hook-invalid", Severity.Error)
    {
        Title = "A postStart or preStop hook is not one that the API accepts.",
        Why = "The API server refuses the whole object for a hook without a handler or with two, and for a sleep longer than the pod has to end.",
        IsRefused = true,
        Fix = FixSafety.Safe,
    };

    protected override void Check(Container container, Report report)
    {
        var lifecycle = container.Field["lifecycle"];
        if (lifecycle.IsAbsent || lifecycle.IsUnknown)
            return;
        if (container.Role == ContainerRole.Init)
        {
            // With an unknown policy it may be a sidecar.
            if (!container.Field["restartPolicy"].IsUnknown)
                report.At(lifecycle, $"{container.DisplayName} has lifecycle hooks, which among init containers only those with restartPolicy Always may have");
            return;
        }

        foreach (var hook in container.Hooks)
        {
            HandlerCheck.Check(hook.Handler, "exec, httpGet and sleep", container.Workload.Object, report);
            CheckSleep(hook, report);
        }
    }

    private static void CheckSleep(LifecycleHook hook, Report report)
    {
        var seconds = hook.Field["sleep"]["seconds"];
        var written = hook.Container.Pod.Spec["terminationGracePeriodSeconds"];
        if (seconds.Integer is not { } sleep || (written.IsAbsent ? UsualGracePeriod : written.Integer) is not { } grace)
            return;
        if (sleep < 0)
            report.At(seconds, $"{hook.DisplayName} sleeps {Show(sleep)} s: it must not be negative");
        else if (sleep > grace)
            report.At(seconds, $"{hook.DisplayName} sleeps {Show(sleep)} s, longer than the {Show(grace)} s that the pod has to end").Also(written, "the grace period").Suggest("raise terminationGracePeriodSeconds");
    }

    private static string Show(long number) => number.ToString(CultureInfo.InvariantCulture);
}

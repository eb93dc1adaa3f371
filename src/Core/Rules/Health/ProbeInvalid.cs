using System.Globalization;
using Plimsoll.Fixes;
using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Health;

/// <summary>PLM6006: a probe that the API refuses, or that may last longer than the time to the next one.</summary>
internal sealed class ProbeInvalid : ContainerRule
{
    private static readonly string[] Counts = ["initialDelaySeconds", "timeoutSeconds", "periodSeconds", "successThreshold", "failureThreshold"];

    public override RuleInfo Info { get; } = new("PLM6006", "probe-invalid", Severity.Error)
    {
        Title = "A probe is not one that the API accepts.",
        Why = "The API server refuses the whole object for a probe without a handler or with two, and for a threshold or a port out of its range.",
        IsRefused = true,
        Fix = FixSafety.Unsafe,
    };

    protected override void Check(Container container, Report report)
    {
        foreach (var probe in container.Probes)
        {
            if (container.Role == ContainerRole.Init)
            {
                // With an unknown policy it may be a sidecar.
                if (!container.Field["restartPolicy"].IsUnknown && !probe.Field.IsUnknown)
                    report.At(probe.Field, $"{container.DisplayName} has a {probe.Noun}, which among init containers only those with restartPolicy Always may have");
            }
            else if (!probe.Field.IsUnknown)
            {
                Check(probe, report);
            }
        }
    }

    private static void Check(Probe probe, Report report)
    {
        var manifest = probe.Container.Workload.Object;
        HandlerCheck.Check(probe.Handler, "exec, httpGet, tcpSocket and grpc", manifest, report);
        foreach (var key in Counts)
        {
            if (probe.Field[key].Integer is { } number and < 0)
                report.At(probe.Field[key], $"{probe.DisplayName} has {key} {Show(number)}: it must not be negative");
        }

        if (probe.Field.Key != "readinessProbe" && probe.SuccessThreshold is { } successes and not 1 and >= 0)
        {
            report.At(probe.Field["successThreshold"], $"{probe.DisplayName} has successThreshold {Show(successes)}: it must be 1")
                .OfferFix("Use the only success threshold that it may have", () => [NodeEdit.Set(manifest, probe.Field["successThreshold"], NewNode.Number(1))]);
        }

        var grace = probe.Field["terminationGracePeriodSeconds"];
        if (grace.IsPresent && !grace.IsUnknown && probe.Field.Key == "readinessProbe")
            report.At(grace, $"{probe.DisplayName} has terminationGracePeriodSeconds, but a failed readiness probe ends nothing");
        else if (grace.Integer is { } seconds and < 1)
            report.At(grace, $"{probe.DisplayName} has terminationGracePeriodSeconds {Show(seconds)}: it must be above 0");

        if (probe is { Timeout: >= 0 and var timeout, Period: >= 0 and var period } && timeout > period)
        {
            report.At(probe.Field[probe.Field["timeoutSeconds"].IsPresent ? "timeoutSeconds" : "periodSeconds"],
                    $"{probe.DisplayName} may take {Show(timeout)} s (timeoutSeconds) but is due every {Show(period)} s (periodSeconds)", Severity.Warn)
                .Suggest("a timeout of at most the period");
        }
    }

    private static string Show(long number) => number.ToString(CultureInfo.InvariantCulture);
}

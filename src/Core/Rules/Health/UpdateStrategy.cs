using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Health;

/// <summary>PLM6020: a workload behind a Service that is not updated pod by pod.</summary>
internal sealed class UpdateStrategy : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM6020", "update-strategy", Severity.Off)
    {
        Title = "A workload that a Service sends traffic to is not updated by a rolling update.",
        Why = "Recreate ends all pods before the first new one starts, so the Service has none meanwhile; OnDelete replaces nothing until somebody deletes pods by hand.",
    };

    protected override void Check(Workload workload, Report report)
    {
        var strategy = workload.Object.Spec[workload.Kind is "StatefulSet" or "DaemonSet" ? "updateStrategy" : "strategy"];
        var type = strategy["type"];
        if (workload.Kind is not ("Deployment" or "DeploymentConfig" or "StatefulSet" or "DaemonSet") || type.IsUnknown)
            return;
        var effective = type.IsAbsent ? Unsaid(workload) : type.Text;
        if (effective is not ("Recreate" or "OnDelete") || report.Set.ServicesSelecting(workload).FirstOrDefault() is not { } service)
            return;
        report.At(type, $"{workload.DisplayName} gets traffic from {service.DisplayName} but is updated by {effective}{(type.IsAbsent ? $", which {workload.Object.ApiVersion} does when nothing is said" : "")}")
            .Also(service.SelectorField, $"{service.DisplayName} selects it")
            .Suggest(workload.Kind == "DeploymentConfig" ? "use Rolling" : "use RollingUpdate");
    }

    /// <summary>The first versions of the API left updates to whoever deletes the pods.</summary>
    private static string Unsaid(Workload workload) => (workload.Kind, workload.Object.ApiVersion) switch
    {
        ("DaemonSet", "extensions/v1beta1") or ("StatefulSet", "apps/v1beta1") => "OnDelete",
        _ => "RollingUpdate",
    };
}

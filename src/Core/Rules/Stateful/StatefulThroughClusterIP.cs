using System.Globalization;
using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Stateful;

/// <summary>PLM3008: a stateful application of several pods behind one address.</summary>
internal sealed class StatefulThroughClusterIP : ServiceRule
{
    public override RuleInfo Info { get; } = new("PLM3008", "stateful-client-through-cluster-ip", Severity.Info)
    {
        Title = "Clients reach a stateful application only through a Service that picks a pod at random.",
        Why = "The pods of a stateful application are not alike: one leads, the others follow, each has its own part. Through an ordinary Service a client gets any of them; "
            + "a headless one lets it ask for the one that it means.",
        FromNotes = true,
        Settings = [StatefulImages.Images, CommonSettings.External],
    };

    protected override void Check(Service service, Report report)
    {
        if (service.IsExternalName || service.IsHeadless != Truth.No || !service.HasSelector || report.Set.HasUnknown("Service"))
            return;
        foreach (var workload in report.Set.PodsSelectedBy(service.Selector, service.Namespace).Certain)
        {
            if (workload.Replicas is { } replicas and > 1 && IsStateful(workload, report.Settings) && IsOnlyWay(service, workload, report))
            {
                report.At(service.ClusterIP, $"{service.DisplayName} is the only way to the {replicas.ToString(CultureInfo.InvariantCulture)} pods of {workload.DisplayName}, and picks one at random: a stateful application has a headless Service too")
                    .Also(workload.Object.Metadata["name"], "the pods")
                    .Suggest("add a Service with clusterIP: None");
            }
        }
    }

    /// <summary>Whether no Service to the pods is headless, and this is the first: of several, one is enough to say it.</summary>
    private static bool IsOnlyWay(Service service, Workload workload, Report report)
    {
        if (workload.Pod.Labels.IsUnknown || workload.Pod.Labels.IsOpen)
            return false;
        var services = report.Set.ServicesSelecting(workload).ToList();
        return services.All(static other => other.IsHeadless == Truth.No) && services.Count > 0 && ReferenceEquals(services[0], service) && !IsNamed(workload, services, report);
    }

    private static bool IsStateful(Workload workload, SettingsScope settings) => workload.Kind == "StatefulSet"
        || (StatefulAppInDeployment.IsInterchangeable(workload) && workload.Pod.RunningContainers.Any(container => container.Image is { } image && settings.Get(StatefulImages.Images).MatchesName(image)));

    /// <summary>Whether the headless Service that a StatefulSet names is one of these, which PLM3001 says, or lives elsewhere.</summary>
    private static bool IsNamed(Workload workload, List<Service> services, Report report) => workload.Kind == "StatefulSet"
        && workload.Object.Spec["serviceName"] is { IsAbsent: false } name
        && (name.Text is not { } text || report.Set.IsExternal("Service", text, report.Settings) || services.Any(service => service.Name == text));
}

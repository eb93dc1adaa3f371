using Plimsoll.Fixes;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Stateful;

/// <summary>PLM3001: a StatefulSet without its headless Service.</summary>
internal sealed class HeadlessServiceMissing : WorkloadRule
{
    private const string CreateTitle = "Create the headless Service";

    public override RuleInfo Info { get; } = new("PLM3001", "headless-service-missing", Severity.Error)
    {
        Title = "A StatefulSet has no headless Service.",
        Why = "A stateful pod is one of a kind and must be reached by its own name, pod.service.namespace.svc.cluster.local. "
            + "Only a headless Service (clusterIP: None) gives it that name; an ordinary one picks a pod at random.",
        FromNotes = true,
        Fix = FixSafety.Unsafe,
        Settings = [CommonSettings.External],
    };

    protected override void Check(Workload workload, Report report)
    {
        if (workload.Kind != "StatefulSet")
            return;
        var field = workload.Object.Spec["serviceName"];
        if (field.IsAbsent || field.Text is "")
        {
            report.At(field, $"{workload.DisplayName} names no headless Service")
                .Suggest("add spec.serviceName")
                .OfferFix(CreateTitle, () => HeadlessServiceFix.Name(workload, field, report.Set));
            return;
        }

        if (field.Text is not { } name || !workload.Object.IsNamespaceKnown || report.Set.IsExternal("Service", name, report.Settings))
            return;
        if (report.Set.FindService(workload.Namespace, name) is not { } service)
        {
            if (!report.Set.HasUnknown("Service") && report.Set.Run.FindService(workload.Namespace, name) is null)
            {
                report.At(field, $"{workload.DisplayName} names the Service \"{name}\", which does not exist in namespace \"{workload.Namespace}\"")
                    .Suggest($"add a headless Service \"{name}\"")
                    .OfferFix(CreateTitle, () => HeadlessServiceFix.Create(workload, field, name));
            }
        }
        else if (service.IsHeadless == Truth.No)
        {
            report.At(field, $"{workload.DisplayName} names {service.DisplayName}, which is not headless")
                .Also(service.ClusterIP, "clusterIP: None belongs here")
                .Suggest($"set clusterIP: None in \"{name}\"")
                .OfferFix("Make the Service headless", () => HeadlessServiceFix.MakeHeadless(service, workload));
        }
        else if (service.HasSelector && service.Selects(workload.Pod) == Truth.No)
        {
            Mismatch(workload, field, service, report);
        }
        else if (!service.HasSelector && !service.SelectorField.IsUnknown)
        {
            report.At(field, $"{workload.DisplayName} names {service.DisplayName}, which has no selector and so finds no pods").Also(service.Object.Spec, "the Service");
        }
    }

    private static void Mismatch(Workload workload, Field field, Service service, Report report) =>
        report.At(field, $"{workload.DisplayName} names {service.DisplayName}, which selects {service.Selector} and not its pods")
            .Also(service.SelectorField, "the Service selects")
            .Also(workload.Pod.Labels, "the pods' labels");
}

using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Networking;

/// <summary>PLM2017: a DNS name of the cluster, in a variable, a command line or a ConfigMap, that leads nowhere.</summary>
internal sealed class DanglingDnsName : ObjectRule
{
    public override RuleInfo Info { get; } = new("PLM2017", "dangling-dns-name", Severity.Info)
    {
        Title = "A DNS name of the cluster names no Service, no port of it, or no pod behind it.",
        Why = "A Service's name is service.namespace.svc.cluster.local, and within its namespace service alone; pods of a StatefulSet are found as pod.service through a headless Service.",
        FromNotes = true,
        Settings = [CommonSettings.External],
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        if (!manifest.IsNamespaceKnown || report.Set.HasUnknown("Service"))
            return;
        var pod = manifest.Workload?.Pod;
        if (pod is not null && HasOtherNames(pod))
            return;
        foreach (var text in pod is null ? ClusterText.Of(manifest) : pod.Containers.SelectMany(ClusterText.Of))
        {
            HashSet<(string, long?)>? seen = null;
            foreach (var reference in ServiceReferences.In(text))
            {
                if ((seen ??= []).Add((reference.Host, reference.Port)) && ResolvedReference.Of(reference, manifest.Namespace, report.Set) is { } resolved)
                    Check(text, reference, resolved, manifest, report);
            }
        }
    }

    /// <summary>The pod asks another DNS than the cluster's alone, or knows hosts by itself.</summary>
    private static bool HasOtherNames(Pod pod) => pod.Spec.IsUnknown || pod.Spec["hostAliases"].IsPresent || pod.Spec["dnsConfig"]["searches"].IsPresent
        || pod.Spec["dnsPolicy"] is { IsPresent: true, Text: not ("ClusterFirst" or "ClusterFirstWithHostNet") };

    private static void Check(ClusterText text, ServiceReference reference, ResolvedReference resolved, ManifestObject manifest, Report report)
    {
        if (report.Set.IsExternal("Service", resolved.ServiceName, report.Settings))
            return;
        if (resolved.Service is not { } service)
        {
            if (IsMissing(reference, resolved, manifest, report.Set))
            {
                var finding = report.At(text.Field, $"{text.Owner} names \"{reference.Host}\", and namespace \"{resolved.Namespace}\" has no Service \"{resolved.ServiceName}\"");
                if (report.Set.Index(static set => new ServiceIndex(set)).Anywhere(resolved.ServiceName) is { Object.IsNamespaceKnown: true } elsewhere)
                    finding.Also(elsewhere.Object.Root, "one of that name").Suggest($"was {elsewhere.Name}.{elsewhere.Namespace} meant?");
            }
        }
        else if (resolved.PodName is { } name)
        {
            CheckPod(text, reference, name, service, report);
        }
        else if (reference.Port is { } port && LacksPort(service, port))
        {
            report.At(text.Field, $"{text.Owner} names port {PortNumber.Show(port)} of \"{reference.Host}\", which {service.DisplayName} does not have")
                .Also(service.Object.Spec["ports"], "its ports")
                .Suggest("ports there: " + string.Join(", ", service.Ports.Select(static item => PortNumber.Show(item.Field["port"]))));
        }
    }

    /// <summary>
    /// Only where the set shows that it has the Services of that namespace. Those of other namespaces mostly come from elsewhere, unless one
    /// of that name is in the wrong place. A single label that is not in a URL may be anything.
    /// </summary>
    private static bool IsMissing(ServiceReference reference, ResolvedReference resolved, ManifestObject manifest, ManifestSet set) =>
        reference.Form != ServiceReferenceForm.OneLabel
        && set.ServicesIn(resolved.Namespace).Count > 0
        && (resolved.Namespace == manifest.Namespace || set.Index(static set => new ServiceIndex(set)).Anywhere(resolved.ServiceName) is not null)
        && !set.HasOperator(resolved.Namespace)
        // It will be in the namespace that it is applied to.
        && set.FindService(manifest.Namespace, resolved.ServiceName) is not { Object.WrittenNamespace: null }
        && set.Run.FindService(resolved.Namespace, resolved.ServiceName) is null
        && resolved is not ({ Namespace: "kube-system" } or { Namespace: "default", ServiceName: "kubernetes" })
        && (reference.Form != ServiceReferenceForm.OneLabelInUrl || resolved.ServiceName != manifest.Name);

    private static void CheckPod(ClusterText text, ServiceReference reference, string pod, Service service, Report report)
    {
        if (service.IsExternalName)
            return;
        if (service.IsHeadless == Truth.No)
        {
            report.At(text.Field, $"{text.Owner} names the pod \"{pod}\" through {service.DisplayName}, which is not headless and gives pods no names")
                .Also(service.ClusterIP, "clusterIP: None belongs here");
            return;
        }

        var dash = pod.LastIndexOf('-');
        if (service.IsHeadless != Truth.Yes || dash <= 0 || !IsOrdinal(pod.Substring(dash + 1), out var ordinal))
            return;
        foreach (var workload in report.Set.Index(static set => new ServiceIndex(set)).StatefulSetsOf(service))
        {
            if (workload.Name != pod.Substring(0, dash) || workload.Replicas is not { } replicas)
                continue;
            var first = workload.Object.Spec.At("ordinals", "start");
            var autoscaler = report.Set.AutoscalerOf(workload);
            var most = autoscaler is null ? replicas : autoscaler.Spec["maxReplicas"].Integer;
            if ((first.IsPresent && first.Integer is null) || most is not { } count)
                continue;
            var start = first.Integer ?? 0;
            if (ordinal < start || ordinal >= start + count)
            {
                report.At(text.Field, $"{text.Owner} names the pod \"{reference.Host}\", and {workload.DisplayName} has {PortNumber.Show(count)} {(count == 1 ? "replica" : "replicas")} from {workload.Name}-{PortNumber.Show(start)}")
                    .Also(autoscaler is null ? workload.Object.Spec["replicas"] : autoscaler.Spec["maxReplicas"], "the number of pods");
            }
        }
    }

    /// <summary>A headless Service maps no ports, and an external name leads to ports that nobody here knows.</summary>
    private static bool LacksPort(Service service, long port)
    {
        var ports = service.Object.Spec["ports"];
        return !service.IsExternalName && !service.Type.IsUnknown && service.IsHeadless == Truth.No && !ports.IsUnknown && ports.Items.Any()
            && ports.Items.All(item => item["port"].Integer is { } number && number != port);
    }

    private static bool IsOrdinal(string text, out long ordinal)
    {
        ordinal = 0;
        if (text.Length is 0 or > 9 || (text.Length > 1 && text[0] == '0'))
            return false;
        foreach (var c in text)
        {
            if (c is < '0' or > '9')
                return false;
            ordinal = (ordinal * 10) + c - '0';
        }

        return true;
    }
}

using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Networking;

/// <summary>PLM2026: a ServiceMonitor or PodMonitor that finds nothing to scrape.</summary>
internal sealed class ServiceMonitorSelectsNothing : ObjectRule
{
    public override RuleInfo Info { get; } = new("PLM2026", "service-monitor-selects-nothing", Severity.Info)
    {
        Title = "A ServiceMonitor or PodMonitor matches no Service or pod template of the set.",
        Why = "Prometheus scrapes what the labels say and does not miss what they do not: the metrics are just not there when somebody looks for them.",
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        if (manifest.Group != "monitoring.coreos.com" || manifest.Kind is not ("ServiceMonitor" or "PodMonitor") || !manifest.IsNamespaceKnown || manifest.Spec.IsOpen)
            return;
        var selector = LabelSelector.Read(manifest.Spec["selector"]);
        if (selector.IsUnknown || selector.Requirements.Count == 0 || Namespaces(manifest) is not { } chosen)
            return;
        var isService = manifest.Kind == "ServiceMonitor";
        // Of what is in none of its namespaces, the set shows nothing.
        var known = chosen.IsAny ? null : chosen.Names.Where(name => isService ? report.Set.ServicesIn(name).Count > 0 : report.Set.InNamespace(name).Any(static other => other.Workload is not null)).ToList();
        if (known is { Count: 0 } || known?.Count < chosen.Names.Count)
            return;
        var names = known ?? [];
        // What every cluster brings along has Services that no manifest makes.
        if (names.Contains("kube-system") || selector.Requirements.Any(static requirement => requirement is { Key: "provider", Values: ["kubernetes"] }))
            return;
        var mayMatch = isService
            ? report.Set.HasUnknown("Service") || report.Set.Index(static set => new ServiceLabelIndex(set)).MayMatch(selector, known)
            : report.Set.HasUnknownWorkloads || chosen.IsAny || names.Any(name => PodsOfOthers.MayMatch(selector, name, report.Set) || !report.Set.PodsSelectedBy(selector, name).None);
        if (!mayMatch)
        {
            report.At(manifest.Spec["selector"], $"{manifest.DisplayName} selects {selector}, which no {(isService ? "Service" : "pod template")} of "
                + (chosen.IsAny ? "the set" : names.Count == 1 ? $"namespace \"{names[0]}\"" : "its namespaces") + " has");
        }
    }

    /// <summary>Its own namespace, those it names, or any; null when that is not known.</summary>
    private static (bool IsAny, IReadOnlyList<string> Names)? Namespaces(ManifestObject manifest)
    {
        var selector = manifest.Spec["namespaceSelector"];
        var names = selector["matchNames"];
        if (selector.IsUnknown || selector.IsOpen || selector["any"].IsUnknown || names.IsUnknown || names.Items.Any(static name => name.Text is null))
            return null;
        if (selector["any"].Boolean == true)
            return (true, []);
        return (false, names.Items.Any() ? [.. names.Items.Select(static name => name.Text!).Distinct(StringComparer.Ordinal)] : [manifest.Namespace]);
    }
}

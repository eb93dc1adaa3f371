using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>One term of a pod's affinity or anti-affinity to other pods, required or preferred.</summary>
internal sealed class PodAffinityTerm
{
    public const string Affinity = "podAffinity";
    public const string AntiAffinity = "podAntiAffinity";

    private PodAffinityTerm(Pod pod, Field item, bool isRequired)
    {
        Pod = pod;
        Item = item;
        IsRequired = isRequired;
        Field = isRequired ? item : item["podAffinityTerm"];
    }

    /// <summary>The item of the list: of a preferred term its weight too.</summary>
    public Field Item { get; }

    public Field Field { get; }

    public bool IsRequired { get; }

    public Field TopologyKey => Field["topologyKey"];

    public Field SelectorField => Field["labelSelector"];

    /// <summary>Null when absent, and then it selects no pods.</summary>
    public LabelSelector? Selector => SelectorField.IsAbsent ? null : LabelSelector.Read(SelectorField);

    /// <summary>How messages name it: <c>required anti-affinity of Deployment "shop/web"</c>.</summary>
    public string DisplayName => $"{(IsRequired ? "required" : "preferred")} {(Kind == AntiAffinity ? "anti-affinity" : "affinity to pods")} of {Pod.Workload.DisplayName}";

    private Pod Pod { get; }

    private string Kind => Item.Parent?.Parent?.Key ?? "";

    /// <summary>Whether it is about domains over which one spreads: nodes, zones, regions.</summary>
    public bool IsAboutSpreading => TopologyKey.Text is "kubernetes.io/hostname" or "topology.kubernetes.io/zone" or "topology.kubernetes.io/region"
        or "failure-domain.beta.kubernetes.io/zone" or "failure-domain.beta.kubernetes.io/region";

    /// <summary>The terms of a pod's <see cref="Affinity"/> or <see cref="AntiAffinity"/>.</summary>
    public static IEnumerable<PodAffinityTerm> Of(Pod pod, string kind)
    {
        var affinity = pod.Spec["affinity"][kind];
        if (affinity.IsAbsent)
            return [];
        return affinity["requiredDuringSchedulingIgnoredDuringExecution"].Items.Select(item => new PodAffinityTerm(pod, item, isRequired: true))
            .Concat(affinity["preferredDuringSchedulingIgnoredDuringExecution"].Items.Select(item => new PodAffinityTerm(pod, item, isRequired: false)));
    }

    /// <summary>Whether it means pods of the workload that it stands in.</summary>
    public Truth SelectsOwnPods
    {
        get
        {
            if (Field.IsUnknown || SelectorField.IsUnknown || Field["mismatchLabelKeys"].IsUnknown)
                return Truth.Unknown;
            // What is asked to differ differs from the pod itself in nothing.
            if (Selector is not { } selector || Field["mismatchLabelKeys"].Items.Any())
                return Truth.No;
            var labels = selector.Matches(Pod);
            var names = IncludesNamespace(Pod.Workload.Object);
            return labels < names ? labels : names;
        }
    }

    /// <summary>Whether it means pods of some workload of the set; unknown when it may.</summary>
    public Truth SelectsAnyPod(ManifestSet set)
    {
        if (Field.IsUnknown || Selector is not { } selector)
            return Field.IsUnknown ? Truth.Unknown : Truth.No;
        var listed = Field["namespaces"];
        if (Field["namespaceSelector"].IsPresent || listed.IsUnknown || listed.Items.Any(static item => item.Text is null) || set.HasUnknownWorkloads)
            return Truth.Unknown;
        var namespaces = listed.Items.Select(static item => item.Text!).DefaultIfEmpty(Pod.Workload.Namespace);
        return namespaces.All(name => set.PodsSelectedBy(selector, name).None && !set.HasOperator(name)) ? Truth.No : Truth.Yes;
    }

    private Truth IncludesNamespace(ManifestObject own)
    {
        var names = Field["namespaces"];
        var selector = Field["namespaceSelector"];
        if (names.Items.Any(item => item.Text == own.Namespace))
            return Truth.Yes;
        if (names.IsUnknown || selector.IsUnknown || names.Items.Any(static item => item.IsUnknown))
            return Truth.Unknown;
        if (selector.IsPresent)
            return LabelSelector.Read(selector).IsEmpty ? Truth.Yes : Truth.Unknown;
        return !names.Items.Any() ? Truth.Yes : own.IsNamespaceKnown ? Truth.No : Truth.Unknown;
    }
}

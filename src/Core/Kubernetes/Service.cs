using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>The view of a Service.</summary>
public sealed class Service
{
    // Made once; two threads may both make it, and make the same.
    private ServicePort[]? _ports;

    internal Service(ManifestObject manifest)
    {
        Object = manifest;
        Selector = LabelSelector.ReadMap(SelectorField);
    }

    public ManifestObject Object { get; }

    public string Namespace => Object.Namespace;

    public string Name => Object.Name;

    public string DisplayName => Object.DisplayName;

    public Field SelectorField => Object.Spec["selector"];

    public LabelSelector Selector { get; }

    /// <summary>Whether it says which pods it means. Without a selector, Endpoints are made by hand.</summary>
    public bool HasSelector => SelectorField.IsPresent && !Selector.IsEmpty;

    public Field Type => Object.Spec["type"];

    public bool IsExternalName => Type.Text == "ExternalName";

    public Field ClusterIP => Object.Spec["clusterIP"];

    /// <summary><c>clusterIP: None</c>: its name resolves to every pod's address.</summary>
    public Truth IsHeadless => ClusterIP.Text == "None" ? Truth.Yes : ClusterIP.IsPresent && ClusterIP.Text is null ? Truth.Unknown : Truth.No;

    public ReadOnlyArray<ServicePort> Ports => new(_ports ??= [.. Object.Spec["ports"].Items.Select(static item => new ServicePort(item))]);

    public Truth Selects(Pod pod) => !HasSelector ? Truth.No : Selector.Matches(pod);
}

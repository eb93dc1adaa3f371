using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>The view of a PodDisruptionBudget, policy/v1beta1 and policy/v1.</summary>
public sealed class PodDisruptionBudget
{
    private PodDisruptionBudget(ManifestObject manifest)
    {
        Object = manifest;
        Selector = LabelSelector.Read(SelectorField);
    }

    internal static ApiKind ApiKind { get; } = new("policy", "PodDisruptionBudget");

    public ManifestObject Object { get; }

    public string Namespace => Object.Namespace;

    public string DisplayName => Object.DisplayName;

    public Field SelectorField => Object.Spec["selector"];

    public LabelSelector Selector { get; }

    public Field MinAvailable => Object.Spec["minAvailable"];

    public Field MaxUnavailable => Object.Spec["maxUnavailable"];

    /// <summary>It selects nothing by itself: no selector, or, before policy/v1, an empty one.</summary>
    public bool SelectsNothing => SelectorField.IsAbsent || (Selector.IsEmpty && Object.Version == "v1beta1");

    /// <summary>Null for an object of another kind.</summary>
    public static PodDisruptionBudget? Of(ManifestObject manifest) => manifest.ApiKind == ApiKind ? manifest.View(static manifest => new PodDisruptionBudget(manifest)) : null;

    /// <summary>The workloads of its namespace whose pods it selects.</summary>
    public SelectedPods SelectedIn(ManifestSet set) => SelectsNothing ? new SelectedPods([], []) : set.PodsSelectedBy(Selector, Namespace);

    public override string ToString() => DisplayName;
}

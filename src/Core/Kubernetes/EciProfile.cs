using Plimsoll.Model;
using Plimsoll.Yaml;

namespace Plimsoll.Kubernetes;

/// <summary>
/// The ConfigMap <c>eci-profile</c> of <c>kube-system</c>, whose selectors send pods to virtual nodes. Selectors that only add annotations,
/// or leave the choice to a policy, send none there for sure.
/// </summary>
internal sealed class EciProfile
{
    private readonly List<(LabelSelector? Pods, LabelSelector? Namespaces)> _selectors = [];

    private EciProfile(ManifestSet set)
    {
        if (set.Find(new ApiKind("", "ConfigMap"), "kube-system", "eci-profile") is not { } manifest)
            return;
        Field = manifest.Root["data"]["selectors"];
        if (Field.Text is not { Length: > 0 } text || ManifestReader.Read(new TextFile("eci-profile.json", text)) is not [{ Root: { } root }])
            return;
        foreach (var selector in new Field(root).Items)
        {
            if (selector["effect"].IsPresent || selector["policy"].IsPresent)
                continue;
            var (pods, namespaces) = (selector["objectSelector"], selector["namespaceSelector"]);
            if (pods.IsPresent || namespaces.IsPresent)
                _selectors.Add((pods.IsPresent ? LabelSelector.Read(pods) : null, namespaces.IsPresent ? LabelSelector.Read(namespaces) : null));
        }
    }

    /// <summary>Where the selectors are; null without a profile.</summary>
    public Field? Field { get; }

    public static EciProfile Of(ManifestSet set) => set.Index(static set => new EciProfile(set));

    /// <summary>Whether a pod is sure to be sent to a virtual node. The labels of its namespace are null where that is not of the set.</summary>
    public bool Sends(Pod pod, Field? namespaceLabels) => _selectors.Any(selector =>
        (selector.Pods is null || selector.Pods.Matches(pod.Labels) == Truth.Yes)
        && (selector.Namespaces is null || (namespaceLabels is not null && selector.Namespaces.Matches(namespaceLabels) == Truth.Yes)));
}

using Plimsoll.Model;

namespace Plimsoll.Rules.Scheduling;

/// <summary>The PriorityClass of the set that holds for pods that name none.</summary>
internal sealed class DefaultPriorityClass
{
    private DefaultPriorityClass(ManifestSet set) => First = set.OfKind(ApiKind).FirstOrDefault(static manifest => manifest.Root["globalDefault"].Boolean == true);

    public static ApiKind ApiKind { get; } = new("scheduling.k8s.io", "PriorityClass");

    /// <summary>The first in document order; null when there is none.</summary>
    public ManifestObject? First { get; }

    public static DefaultPriorityClass Of(ManifestSet set) => set.Index(static set => new DefaultPriorityClass(set));
}

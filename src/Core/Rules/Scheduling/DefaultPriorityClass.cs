using Plimsoll.Model;

namespace Plimsoll.Rules.Scheduling;

/// <summary>The PriorityClass of the set that holds for pods that name none.</summary>
internal sealed class DefaultPriorityClass
{
    private DefaultPriorityClass(ManifestSet set) => First = set.OfKind(ApiKind)
        .Where(static manifest => manifest.Root["globalDefault"].Boolean == true)
        .OrderBy(static manifest => manifest.Name, StringComparer.Ordinal)
        .FirstOrDefault();

    public static ApiKind ApiKind { get; } = new("scheduling.k8s.io", "PriorityClass");

    /// <summary>The first by name; null when there is none.</summary>
    public ManifestObject? First { get; }

    public static DefaultPriorityClass Of(ManifestSet set) => set.Index(static set => new DefaultPriorityClass(set));
}

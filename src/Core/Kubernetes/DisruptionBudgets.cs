using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>The set's PodDisruptionBudgets by the workloads that they select.</summary>
internal sealed class DisruptionBudgets
{
    private readonly Dictionary<Workload, List<PodDisruptionBudget>> _byWorkload = [];
    private readonly HashSet<Workload> _possible = [];
    private readonly bool _hasUnknown;

    private DisruptionBudgets(ManifestSet set)
    {
        _hasUnknown = set.HasUnknown("PodDisruptionBudget");
        // By name, so that which is the first does not depend on the order of files.
        foreach (var budget in set.OfKind(PodDisruptionBudget.ApiKind).OrderBy(static manifest => manifest.Name, StringComparer.Ordinal).Select(PodDisruptionBudget.Of).OfType<PodDisruptionBudget>())
        {
            var selected = budget.SelectedIn(set);
            _possible.UnionWith(selected.Possible);
            foreach (var workload in selected.Certain)
            {
                if (!_byWorkload.TryGetValue(workload, out var list))
                    _byWorkload[workload] = list = [];
                list.Add(budget);
            }
        }
    }

    public static DisruptionBudgets Of(ManifestSet set) => set.Index(static set => new DisruptionBudgets(set));

    /// <summary>Those that are sure to select the workload's pods, by name.</summary>
    public IReadOnlyList<PodDisruptionBudget> Of(Workload workload) => _byWorkload.TryGetValue(workload, out var list) ? list : [];

    /// <summary>Whether some budget protects the workload.</summary>
    public Truth Protect(Workload workload) => _byWorkload.ContainsKey(workload) ? Truth.Yes : _hasUnknown || _possible.Contains(workload) ? Truth.Unknown : Truth.No;
}

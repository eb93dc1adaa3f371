namespace Plimsoll.Kubernetes;

/// <summary>What a selector finds in a namespace of the set.</summary>
/// <param name="Certain">Workloads whose pods it selects.</param>
/// <param name="Possible">Workloads whose pods it may select: something about them or about the selector is not known.</param>
public readonly record struct SelectedPods(IReadOnlyList<Workload> Certain, IReadOnlyList<Workload> Possible)
{
    public bool None => Certain.Count == 0 && Possible.Count == 0;
}

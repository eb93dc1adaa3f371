namespace Fleet;

/// <summary>A namespace and its share of the cluster.</summary>
/// <param name="Name">The namespace.</param>
/// <param name="Cores">Sum of all CPU requests; memory follows, 8 GiB for each core, as the nodes have.</param>
/// <param name="Pods">Most pods at one time, those of a rollout included.</param>
internal sealed record Tenant(string Name, int Cores, int Pods)
{
    /// <summary>Most persistent volume claims; only databases have any.</summary>
    public int Claims { get; init; }

    public string Memory => $"{8 * Cores}Gi";
}

namespace Hula;

/// <summary>How many pods may be away at once.</summary>
public sealed record DisruptionBudgetValues
{
    /// <summary>Whether a node drain waits for pods to come back; there is nothing to wait for with one pod.</summary>
    public bool Enabled { get; init; } = true;
}

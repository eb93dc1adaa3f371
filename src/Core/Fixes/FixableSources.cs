using Plimsoll.Rules;

namespace Plimsoll.Fixes;

/// <summary>One version of the texts that are checked together, and of what is found in them. Making fixes gives another version.</summary>
/// <typeparam name="TSources">The type itself.</typeparam>
public abstract class FixableSources<TSources>
    where TSources : FixableSources<TSources>
{
    /// <summary>What is found, in the order of <see cref="FindingOrder"/>.</summary>
    public abstract IReadOnlyList<Finding> Findings { get; }

    /// <summary>
    /// Makes the fixes of findings, those that can be made at once: of two that change the same place the later one is left for the
    /// next pass. A fix is made as a whole or refused.
    /// </summary>
    /// <param name="findings">Findings of this version that have a fix.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public abstract FixAttempt<TSources> Apply(IReadOnlyList<Finding> findings, CancellationToken cancellationToken);

    /// <summary>Whether a version that <see cref="Apply"/> gave is what the fixes promise.</summary>
    /// <param name="next">The version with the fixes.</param>
    /// <param name="made">The findings whose fixes were made.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    protected internal virtual bool Accepts(TSources next, IReadOnlyList<Finding> made, CancellationToken cancellationToken) =>
        FindingComparison.HasOnlyLost(Findings, next.Findings, made);
}

namespace Plimsoll.Execution;

/// <summary>What executing the C# of a chart with values gives.</summary>
/// <param name="Documents">The objects.</param>
/// <param name="Notes">What the user is told; null where the chart says nothing.</param>
/// <param name="Refusal">Why the values are refused; null where they are not.</param>
internal sealed record ExecutedRelease(IReadOnlyList<ExecutedDocument> Documents, string? Notes, string? Refusal)
{
    public static ExecutedRelease Refused(string reason) => new([], null, reason);
}

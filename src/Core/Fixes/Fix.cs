namespace Plimsoll.Fixes;

/// <summary>
/// What makes a finding go away, as edits of nodes: it knows neither YAML text nor C#. All its edits are made, or none.
/// </summary>
/// <param name="Title">What it does, the same for all findings of a rule that are fixed alike: <c>Add a memory limit</c>.</param>
/// <param name="Safety">Whether it may be made without a person looking at it.</param>
/// <param name="Edits">In the order in which they are made; at least one.</param>
public sealed record Fix(string Title, FixSafety Safety, IReadOnlyList<NodeEdit> Edits);

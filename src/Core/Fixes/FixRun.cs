using Plimsoll.Rules;

namespace Plimsoll.Fixes;

/// <summary>What came of fixing everything that can be fixed.</summary>
/// <param name="Sources">The texts as they are then, with what is still found in them.</param>
/// <param name="Fixed">The findings that are gone, in the order in which they went.</param>
/// <param name="Refused">Findings whose fix is not made: the text does not allow it, or it would have led to another finding.</param>
public sealed record FixRun<TSources>(TSources Sources, IReadOnlyList<Finding> Fixed, IReadOnlyList<Finding> Refused);

using Plimsoll.Rules;

namespace Plimsoll.Fixes;

/// <summary>What came of making several fixes at once.</summary>
/// <param name="Next">The texts with the fixes.</param>
/// <param name="Made">The findings whose fixes were made.</param>
/// <param name="Refused">The findings whose fixes cannot be made in this text; those in neither list stand in the way of each other.</param>
public sealed record FixAttempt<TSources>(TSources Next, IReadOnlyList<Finding> Made, IReadOnlyList<Finding> Refused);

namespace Plimsoll.Invariants;

/// <summary>Tests that notice hangs run when no others do, so that these are not what they notice.</summary>
[CollectionDefinition(nameof(TimeBoundCollection), DisableParallelization = true)]
public class TimeBoundCollection;

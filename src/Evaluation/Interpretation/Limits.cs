namespace Plimsoll.Evaluation.Interpretation;

/// <summary>Where run-away definitions end. Far above what a definition needs, and reached within a second or two.</summary>
internal static class Limits
{
    public const int StepsPerCompilation = 5_000_000;
    public const int StepsPerDefinition = 1_000_000;
    public const int CallDepth = 200;
    public const int StringLength = 4 * 1024 * 1024;
    public const int CollectionSize = 100_000;
    public const int NodesPerDefinition = 200_000;
    public const int NodeDepth = 100;
}

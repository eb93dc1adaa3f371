using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Symbolic;

/// <summary>What the body of a loop over values of the chart adds to lists and dictionaries outside of it.</summary>
internal sealed class LoopCapture(LoopCapture? outer)
{
    private readonly long _start = Stamps.Next();

    public LoopCapture? Outer { get; } = outer;

    public Dictionary<ListValue, List<Value>> Items { get; } = [];

    public Dictionary<DictionaryValue, List<SymbolicEntry>> Entries { get; } = [];

    /// <summary>Whether something was made before the loop.</summary>
    public bool IsOuter(long stamp) => stamp < _start;
}

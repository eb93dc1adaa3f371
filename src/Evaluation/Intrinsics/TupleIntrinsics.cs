using Microsoft.CodeAnalysis;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Intrinsics;

/// <summary>System.Tuple, the class: kept as a value tuple, whose items nothing can assign.</summary>
internal static class TupleIntrinsics
{
    public static Value? Invoke(IntrinsicCall call) => (call.Name, call.Instance, call.Arguments) switch
    {
        (".ctor", _, { Count: < 8 } items) => new TupleValue([.. items], call.Type, call.Place),
        ("Create", null, { Count: < 8 } items) => new TupleValue([.. items], call.Method is { } method ? call.Types.Resolve(method.ReturnType, call.Interpreter.Symbols.Compilation) : null, call.Place),
        ({ Length: 5 } name, TupleValue tuple, []) when name.StartsWith("Item", StringComparison.Ordinal) && name[4] - '1' is var index and >= 0 && index < tuple.Items.Length => tuple.Items[index],
        _ => null,
    };
}

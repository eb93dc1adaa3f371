using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Intrinsics;

/// <summary>Spans of strings, which are kept as strings: nothing can be written through them.</summary>
internal static class SpanIntrinsics
{
    public static Value? Invoke(IntrinsicCall call) => (call.Name, (call.Instance as ScalarValue)?.Raw, call.Raw) switch
    {
        ("Length", string text, []) => call.Scalar(text.Length),
        ("IsEmpty", string text, []) => call.Scalar(text.Length == 0),
        ("get_Item" or "this[]", string, [int]) => call.Interpreter.ReadIndex(call.Instance!, call.Arguments[0], call.Place),
        ("Slice", string, [int start]) => call.Interpreter.Part(call.Instance!, start, null, call.Place),
        ("Slice", string, [int start, int length]) => call.Interpreter.Part(call.Instance!, start, length, call.Place),
        ("ToString", string text, []) => call.Scalar(text),
        ("op_Implicit", _, [string]) => call.Arguments[0],
        ("op_Implicit", _, [ListValue]) => call.Arguments[0],
        (".ctor", _, [ListValue]) => call.Arguments[0],
        ("Empty", _, []) => new ListValue(call.Type, [], call.Place),
        _ => null,
    };
}

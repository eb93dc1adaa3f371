using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Intrinsics;

/// <summary>Index and Range as values.</summary>
internal static class IndexIntrinsics
{
    public static Value? Invoke(IntrinsicCall call) => (call.Name, (call.Instance as ScalarValue)?.Raw, call.Raw) switch
    {
        ("op_Implicit" or "FromStart", _, [int index]) => call.Scalar(new IndexFromEnd(index, false)),
        ("FromEnd", _, [int index]) => call.Scalar(new IndexFromEnd(index)),
        (".ctor", _, [int index, bool fromEnd]) => call.Scalar(new IndexFromEnd(index, fromEnd)),
        (".ctor", _, [IndexFromEnd start, IndexFromEnd end]) => call.Scalar(new IndexRange(start, end)),
        ("Value", IndexFromEnd index, []) => call.Scalar(index.Value),
        ("IsFromEnd", IndexFromEnd index, []) => call.Scalar(index.IsFromEnd),
        ("GetOffset", IndexFromEnd index, [int length]) => call.Scalar(index.Offset(length)),
        ("Start", IndexRange range, []) => call.Scalar(range.Start),
        ("End", IndexRange range, []) => call.Scalar(range.End),
        ("Start", null, []) => call.Scalar(new IndexFromEnd(0, false)),
        ("End", null, []) => call.Scalar(new IndexFromEnd(0)),
        ("All", _, []) => call.Scalar(new IndexRange(new IndexFromEnd(0, false), new IndexFromEnd(0))),
        ("StartAt", _, [IndexFromEnd start]) => call.Scalar(new IndexRange(start, new IndexFromEnd(0))),
        ("EndAt", _, [IndexFromEnd end]) => call.Scalar(new IndexRange(new IndexFromEnd(0, false), end)),
        ("GetOffsetAndLength", IndexRange range, [int length]) => OffsetAndLength(call, range, length),
        _ => null,
    };

    private static TupleValue OffsetAndLength(IntrinsicCall call, IndexRange range, int length)
    {
        var (start, end) = (range.Start.Offset(length), range.End.Offset(length));
        if (start < 0 || end > length || start > end)
            throw new RaisedException("ArgumentOutOfRangeException", "Specified argument was out of the range of valid values. (Parameter 'length')");
        return new TupleValue([call.Scalar(start), call.Scalar(end - start)], call.Method?.ReturnType, call.Place);
    }
}

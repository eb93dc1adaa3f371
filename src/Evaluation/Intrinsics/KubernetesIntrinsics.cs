using System.Globalization;
using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Values;
using Plimsoll.Kubernetes;

namespace Plimsoll.Evaluation.Intrinsics;

/// <summary>
/// The two scalar types of the Kubernetes client. Both keep what was written, also a text that is no quantity: executed it would
/// throw, but a rule (PLM1012) says better what is wrong with it and what was probably meant.
/// </summary>
internal static class KubernetesIntrinsics
{
    public static Value? InvokeQuantity(IntrinsicCall call) => (call.Name, call.Raw) switch
    {
        ("op_Implicit" or "op_Explicit" or ".ctor", [string text]) => new QuantityValue(text, call.Arguments[0].Origin ?? call.Place),
        ("op_Implicit" or "op_Explicit", [decimal number]) => new QuantityValue(Trimmed(number), call.Arguments[0].Origin ?? call.Place),
        ("op_Implicit" or "op_Explicit", [QuantityValue quantity]) => Number(call, quantity),
        ("ToDecimal", []) => Number(call, call.Instance),
        ("ToDouble", []) => Number(call, call.Instance) is ScalarValue { Raw: decimal d } ? call.Scalar((double)d) : null,
        ("ToInt32", []) => Number(call, call.Instance) is ScalarValue { Raw: decimal d } ? call.Scalar((int)d) : null,
        ("ToInt64", []) => Number(call, call.Instance) is ScalarValue { Raw: decimal d } ? call.Scalar((long)d) : null,
        ("op_Equality", _) => call.Scalar(call.Interpreter.Equality.Equals(call.Arguments[0], call.Arguments[1])),
        ("op_Inequality", _) => call.Scalar(!call.Interpreter.Equality.Equals(call.Arguments[0], call.Arguments[1])),
        _ => null,
    };

    public static Value? InvokeIntOrString(IntrinsicCall call) => (call.Name, call.Raw) switch
    {
        (".ctor", []) => new IntOrStringValue(null, call.Place),
        ("op_Implicit", [string text]) => new IntOrStringValue(text, call.Arguments[0].Origin ?? call.Place),
        ("op_Implicit", [null]) => new IntOrStringValue(null, call.Place),
        ("op_Implicit", [int or long]) => new IntOrStringValue(call.Text(call.Arguments[0]), call.Arguments[0].Origin ?? call.Place),
        ("op_Implicit" or "op_Explicit", [IntOrStringValue value]) => call.Scalar(value.Text),
        ("Value" or "ToString", []) when call.Instance is IntOrStringValue value => call.Scalar(value.Text),
        ("ToInt", []) when call.Instance is IntOrStringValue value => call.Scalar(int.Parse(value.Text ?? "", NumberStyles.Integer, CultureInfo.InvariantCulture)),
        _ => null,
    };

    private static Value? Number(IntrinsicCall call, Value? value) =>
        value is QuantityValue quantity && Quantity.TryParse(quantity.Text, out var number) ? call.Scalar(number.ToDecimal()) : null;

    private static string Trimmed(decimal number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return text.IndexOf('.') < 0 ? text : text.TrimEnd('0').TrimEnd('.');
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Intrinsics;

/// <summary>The static members of INumber and its kin, on numbers.</summary>
internal static class GenericMathIntrinsics
{
    public static Value? Invoke(IntrinsicCall call)
    {
        if (call.Member is not { IsStatic: true, ContainingType: { TypeKind: TypeKind.Interface } type } || call.Interpreter.Symbols.FullName(type) is var name && !name.StartsWith("System.Numerics.I", StringComparison.Ordinal))
            return null;
        if (call.Arguments.FirstOrDefault(argument => argument is UnknownValue) is { } unknown)
            return unknown;
        var isChecked = call.Name.StartsWith("op_Checked", StringComparison.Ordinal);
        switch (call.Name.Replace("op_Checked", "op_"), call.Raw)
        {
            case (_, [{ } a, { } b]) when Operator(call.Name.Replace("op_Checked", "op_")) is { } kind && a.GetType() == b.GetType():
                var raw = Arithmetic.Binary(kind, a, b, isChecked);
                // byte + byte is an int in C#, and a byte here.
                if (raw is not null and not bool && raw.GetType() != a.GetType())
                    raw = Numbers.Convert(raw, SpecialTypeOf(call, a), isChecked);
                return raw is null ? null : call.Scalar(raw);
            case ("op_UnaryNegation", [{ } a]):
                return Arithmetic.Unary(UnaryOperatorKind.Minus, a, isChecked) is { } negated ? call.Scalar(negated) : null;
            case ("op_UnaryPlus", [{ } a]):
                return call.Scalar(a);
            case ("op_Increment" or "op_Decrement", [{ } a]):
                var one = Numbers.Convert(1, SpecialTypeOf(call, a), false)!;
                return Arithmetic.Binary(call.Name.EndsWith("Increment", StringComparison.Ordinal) ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract, a, one, isChecked) is { } next && Numbers.Convert(next, SpecialTypeOf(call, a), isChecked) is { } counted ? call.Scalar(counted) : null;
            case ("Zero" or "One" or "AdditiveIdentity" or "MultiplicativeIdentity", []) when Target(call) is { } target:
                return Numbers.Convert(call.Name is "Zero" or "AdditiveIdentity" ? 0 : 1, target.SpecialType, false) is { } number ? call.Scalar(number) : null;
            case ("CreateChecked" or "CreateTruncating", [{ } value]) when Target(call) is { } target:
                return Numbers.Convert(value, target.SpecialType, call.Name == "CreateChecked") is { } created ? call.Scalar(created) : null;
            case ("Max" or "Min" or "Clamp" or "Abs" or "Sign", _):
                return MathIntrinsics.Invoke(call);
            default:
                return null;
        }
    }

    private static SpecialType SpecialTypeOf(IntrinsicCall call, object raw) => call.Interpreter.Symbols.Type(raw.GetType().FullName!)?.SpecialType ?? SpecialType.None;

    /// <summary>The type that the interface is implemented for.</summary>
    private static ITypeSymbol? Target(IntrinsicCall call) => call.Type.TypeArguments.FirstOrDefault();

    private static BinaryOperatorKind? Operator(string name) => name switch
    {
        "op_Addition" => BinaryOperatorKind.Add,
        "op_Subtraction" => BinaryOperatorKind.Subtract,
        "op_Multiply" => BinaryOperatorKind.Multiply,
        "op_Division" => BinaryOperatorKind.Divide,
        "op_Modulus" => BinaryOperatorKind.Remainder,
        "op_LessThan" => BinaryOperatorKind.LessThan,
        "op_LessThanOrEqual" => BinaryOperatorKind.LessThanOrEqual,
        "op_GreaterThan" => BinaryOperatorKind.GreaterThan,
        "op_GreaterThanOrEqual" => BinaryOperatorKind.GreaterThanOrEqual,
        "op_Equality" => BinaryOperatorKind.Equals,
        "op_Inequality" => BinaryOperatorKind.NotEquals,
        "op_BitwiseAnd" => BinaryOperatorKind.And,
        "op_BitwiseOr" => BinaryOperatorKind.Or,
        "op_ExclusiveOr" => BinaryOperatorKind.ExclusiveOr,
        _ => null,
    };
}

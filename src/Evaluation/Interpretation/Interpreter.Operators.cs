using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Plimsoll.Evaluation.Symbolic;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Interpretation;

internal sealed partial class Interpreter
{
    private Value EvaluateBinary(IBinaryOperation binary, Scope scope)
    {
        var left = Evaluate(binary.LeftOperand, scope);
        if (binary.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr && binary.OperatorMethod is null)
        {
            if (IsSymbol(left))
                return Explore(() => IsTrue(left) == (binary.OperatorKind == BinaryOperatorKind.ConditionalOr) ? new ScalarValue(binary.OperatorKind == BinaryOperatorKind.ConditionalOr, binary.Syntax) : Evaluate(binary.RightOperand, scope).At(binary.Syntax), binary.Syntax);
            if (left is not ScalarValue { Raw: bool flag })
                return left is UnknownValue ? left : Erroneous(binary.Syntax);
            return flag == (binary.OperatorKind == BinaryOperatorKind.ConditionalOr)
                ? new ScalarValue(flag, binary.Syntax)
                : Evaluate(binary.RightOperand, scope).At(binary.Syntax);
        }

        if (binary.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr)
            return EvaluateConditionalLogic(binary, left, scope);
        var right = Evaluate(binary.RightOperand, scope);
        if (Resolve(binary.Type, scope)?.TypeKind == TypeKind.Delegate)
            return Combine(binary.OperatorKind, left, right, binary.Syntax);
        if (binary.OperatorMethod is null && IsBoxed(binary.LeftOperand, left) && IsBoxed(binary.RightOperand, right))
            return NotEvaluable(binary.Syntax, $"`{Shorten(binary.Syntax.ToString())}` compares references, not values, which cannot be evaluated when the build runs: use Equals");
        return Binary(binary.OperatorKind, left, right, binary.OperatorMethod, binary.IsLifted, binary.IsChecked, binary.Type, binary.Syntax, scope);
    }

    /// <summary><c>x &amp;&amp; y</c> on a type of its own is <c>T.false(x) ? x : x &amp; y</c>.</summary>
    private Value EvaluateConditionalLogic(IBinaryOperation binary, Value left, Scope scope)
    {
        if (left is UnknownValue)
            return left;
        var method = binary.OperatorMethod!;
        var name = binary.OperatorKind == BinaryOperatorKind.ConditionalAnd ? "op_False" : "op_True";
        if (method.ContainingType.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault() is not { } test)
            return Erroneous(binary.Syntax);
        var decided = Call(test, null, [left], binary.Syntax, scope);
        return decided is UnknownValue ? decided
            : IsTrue(decided) ? left
            : Call(method, null, [left, Evaluate(binary.RightOperand, scope)], binary.Syntax, scope).At(binary.Syntax);
    }

    /// <summary>Whether == would compare the boxes that a value is in, or strings that need not be one object.</summary>
    private static bool IsBoxed(IOperation operand, Value value) =>
        value is ScalarValue { Raw: ValueType or string } or TupleValue or PairValue
        && (operand.Type is { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum } or { TypeKind: TypeKind.Interface });

    private Value Binary(BinaryOperatorKind kind, Value left, Value right, IMethodSymbol? method, bool isLifted, bool isChecked, ITypeSymbol? type, SyntaxNode place, Scope scope)
    {
        try
        {
            return BinaryOfKnown(kind, left, right, method, isLifted, isChecked, type, place, scope);
        }
        catch (UnknownException e)
        {
            // Something inside of an operand: an item of a tuple, a property of a record.
            return e.Value;
        }
    }

    private Value BinaryOfKnown(BinaryOperatorKind kind, Value left, Value right, IMethodSymbol? method, bool isLifted, bool isChecked, ITypeSymbol? type, SyntaxNode place, Scope scope)
    {
        if (left is UnknownValue)
            return left;
        if (right is UnknownValue)
            return right;
        if ((IsSymbol(left) || IsSymbol(right)) && (method is null || !Symbols.IsSource(method) || method.IsImplicitlyDeclared))
            return BinaryOfSymbols(kind, left, right, type, place);
        if (kind == BinaryOperatorKind.Add && type?.SpecialType == SpecialType.System_String)
            return String(Format(left, null, place) + Format(right, null, place), place);
        if (isLifted && (left is NullValue || right is NullValue))
            return Lifted(kind, left, right, place);
        if (method is not null && (Symbols.IsSource(method) || method.ContainingType.SpecialType != SpecialType.System_String))
            return Operator(kind, left, right, method, place, scope);
        if (kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals && !(left is ScalarValue { EnumType: null } && right is ScalarValue { EnumType: null }))
            return new ScalarValue(ReferenceOrValueEquals(left, right, method) == (kind == BinaryOperatorKind.Equals), place);
        if (left is not ScalarValue a || right is not ScalarValue b)
            return Lifted(kind, left, right, place);
        if (a.Raw is string || b.Raw is string)
            return new ScalarValue(Equals(a.Raw, b.Raw) == (kind == BinaryOperatorKind.Equals), place);
        return Arithmetical(kind, a, b, isChecked, type, place);
    }

    private Value Arithmetical(BinaryOperatorKind kind, ScalarValue a, ScalarValue b, bool isChecked, ITypeSymbol? type, SyntaxNode place)
    {
        try
        {
            var (left, right) = Widened(a, b);
            if (Arithmetic.Binary(kind, left, right, isChecked) is not { } raw)
                return Equals(a.Raw, b.Raw) is var same && kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals
                    ? new ScalarValue(same == (kind == BinaryOperatorKind.Equals), place)
                    : NotEvaluable(place, $"the operator in `{Shorten(place.ToString())}` cannot be evaluated when the build runs");
            if (Underlying(type) is INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType: { } underlying } enumType)
                return new ScalarValue(Numbers.Convert(raw, underlying.SpecialType, isChecked) ?? raw, place, enumType);
            // E - E is a number of the underlying type.
            if (a.EnumType is not null && type is not null && Numbers.IsNumeric(type.SpecialType))
                return new ScalarValue(Numbers.Convert(raw, type.SpecialType, isChecked) ?? raw, place);
            return new ScalarValue(raw, place);
        }
        catch (DivideByZeroException e)
        {
            return Throw(place, "DivideByZeroException", e.Message);
        }
        catch (ArithmeticException e)
        {
            return Throw(place, "OverflowException", e.Message);
        }
    }

    /// <summary>Operands of enum arithmetic may differ in type (<c>E + int</c>, <c>byte</c> enums); all others are of one type.</summary>
    private static (object Left, object Right) Widened(ScalarValue a, ScalarValue b)
    {
        if (a.EnumType is null && b.EnumType is null)
            return (a.Raw, b.Raw);
        var type = a.Raw is ulong || b.Raw is ulong ? SpecialType.System_UInt64 : SpecialType.System_Int64;
        return (Numbers.Convert(a.Raw, type, false) ?? a.Raw, Numbers.Convert(b.Raw, type, false) ?? b.Raw);
    }

    private static Value Lifted(BinaryOperatorKind kind, Value left, Value right, SyntaxNode place)
    {
        switch (kind)
        {
            case BinaryOperatorKind.Equals:
                return new ScalarValue(left is NullValue && right is NullValue, place);
            case BinaryOperatorKind.NotEquals:
                return new ScalarValue(!(left is NullValue && right is NullValue), place);
            case BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual:
                return new ScalarValue(false, place);
            // Three-valued logic of bool?.
            case BinaryOperatorKind.And when left is ScalarValue { Raw: false } || right is ScalarValue { Raw: false }:
                return new ScalarValue(false, place);
            case BinaryOperatorKind.Or when left is ScalarValue { Raw: true } || right is ScalarValue { Raw: true }:
                return new ScalarValue(true, place);
            default:
                return new NullValue(place);
        }
    }

    private Value Operator(BinaryOperatorKind kind, Value left, Value right, IMethodSymbol method, SyntaxNode place, Scope scope)
    {
        // The equality that the compiler writes for records, and that of library types.
        if (method.Name is "op_Equality" or "op_Inequality" && (method.IsImplicitlyDeclared || !Symbols.IsSource(method))
            && !(left is ScalarValue { EnumType: null } a && right is ScalarValue { EnumType: null } b && a.Raw.GetType() != b.Raw.GetType()))
            return new ScalarValue(Equality.Equals(left, right) == (kind == BinaryOperatorKind.Equals), place);
        return Call(method, null, [left, right], place, scope).At(place);
    }

    private bool ReferenceOrValueEquals(Value left, Value right, IMethodSymbol? method) => (left, right) switch
    {
        (NullValue, NullValue) => true,
        (NullValue, _) or (_, NullValue) => false,
        (ScalarValue { Raw: string or ValueType } a, ScalarValue b) => Equals(a.Raw, b.Raw),
        (ScalarValue a, ScalarValue b) => a.Raw is ISymbol x && b.Raw is ISymbol y ? SymbolEqualityComparer.Default.Equals(x, y) : ReferenceEquals(a.Raw, b.Raw),
        (TupleValue, TupleValue) => Equality.Equals(left, right),
        _ => method is not null ? Equality.Equals(left, right) : ReferenceEquals(left, right),
    };

    private Value EvaluateUnary(IUnaryOperation unary, Scope scope)
    {
        var operand = Evaluate(unary.Operand, scope);
        if (operand is UnknownValue || operand is NullValue && unary.OperatorMethod is null)
            return operand;
        if (IsSymbol(operand) && (unary.OperatorMethod is null || !Symbols.IsSource(unary.OperatorMethod)))
            return Explore(() => UnaryOfSymbol(unary, ForceExpression(operand) is { } expression ? new SymbolValue(expression, unary.Operand.Type, operand.Origin) : Force(operand)), unary.Syntax);
        if (unary.OperatorKind == UnaryOperatorKind.Hat)
            return new ScalarValue(new IndexFromEnd(operand is ScalarValue { Raw: int i } ? i : 0), unary.Syntax);
        if (unary.OperatorMethod is { } method)
            return operand is NullValue && unary.IsLifted ? operand : Call(method, null, [operand], unary.Syntax, scope).At(unary.Syntax);
        try
        {
            if (operand is not ScalarValue scalar)
                return Erroneous(unary.Syntax);
            var raw = scalar.EnumType is not null ? Numbers.Convert(scalar.Raw, SpecialType.System_Int64, false)! : scalar.Raw;
            if (Arithmetic.Unary(unary.OperatorKind, raw, unary.IsChecked) is not { } result)
                return NotEvaluable(unary.Syntax, $"the operator in `{Shorten(unary.Syntax.ToString())}` cannot be evaluated when the build runs");
            return scalar.EnumType is { EnumUnderlyingType: { } underlying } enumType
                ? new ScalarValue(Numbers.Convert(result, underlying.SpecialType, false) ?? result, unary.Syntax, enumType)
                : new ScalarValue(result, unary.Syntax);
        }
        catch (OverflowException e)
        {
            return Throw(unary.Syntax, "OverflowException", e.Message);
        }
    }

    private Value EvaluateTupleBinary(ITupleBinaryOperation binary, Scope scope)
    {
        var left = Evaluate(binary.LeftOperand, scope);
        var right = Evaluate(binary.RightOperand, scope);
        if (left is UnknownValue)
            return left;
        if (right is UnknownValue)
            return right;
        try
        {
            return new ScalarValue(Equality.LooseEquals(left, right) == (binary.OperatorKind == BinaryOperatorKind.Equals), binary.Syntax);
        }
        catch (UnknownException e)
        {
            return e.Value;
        }
    }

    private Value EvaluateRange(IRangeOperation range, Scope scope)
    {
        var start = range.LeftOperand is { } left ? IndexOf(Evaluate(left, scope)) : new IndexFromEnd(0, false);
        var end = range.RightOperand is { } right ? IndexOf(Evaluate(right, scope)) : new IndexFromEnd(0);
        return new ScalarValue(new IndexRange(start, end), range.Syntax);
    }

    private static IndexFromEnd IndexOf(Value value) => value switch
    {
        ScalarValue { Raw: IndexFromEnd index } => index,
        ScalarValue { Raw: int i } => new IndexFromEnd(i, false),
        UnknownValue unknown => throw new UnknownException(unknown),
        _ => default,
    };

    private Value EvaluateConditional(IConditionalOperation conditional, Scope scope)
    {
        var condition = Evaluate(conditional.Condition, scope);
        if (condition is UnknownValue)
            return condition;
        if (IsSymbol(condition))
            return Explore(() => (IsTrue(condition) ? conditional.WhenTrue : conditional.WhenFalse) is { } arm ? Evaluate(arm, scope) : NullValue.Void, conditional.Syntax);
        var branch = IsTrue(condition) ? conditional.WhenTrue : conditional.WhenFalse;
        return branch is null ? NullValue.Void : Evaluate(branch, scope);
    }

    private Value EvaluateCoalesce(ICoalesceOperation coalesce, Scope scope)
    {
        var value = Evaluate(coalesce.Value, scope);
        if (IsSymbol(value))
        {
            return Explore(() => ForceNull(value) is var known && known is NullValue
                ? Evaluate(coalesce.WhenNull, scope)
                : known is not SymbolValue && coalesce.Type is { } converted ? ConvertImplicitly(known, converted, coalesce.Syntax, scope) : known, coalesce.Syntax);
        }

        if (value is NullValue)
            return Evaluate(coalesce.WhenNull, scope);
        return coalesce.Type is { } type ? ConvertImplicitly(value, type, coalesce.Syntax, scope) : value;
    }

    private Value EvaluateConditionalAccess(IConditionalAccessOperation access, Scope scope)
    {
        var receiver = Evaluate(access.Operation, scope);
        return IsSymbol(receiver)
            ? Explore(() => EvaluateConditionalAccess(access, ForceNull(receiver), scope), access.Syntax)
            : EvaluateConditionalAccess(access, receiver, scope);
    }

    private Value EvaluateConditionalAccess(IConditionalAccessOperation access, Value receiver, Scope scope)
    {
        if (receiver is NullValue)
            return new NullValue(access.Syntax);
        var receivers = scope.Activation.ConditionalReceivers;
        receivers.Push(receiver);
        try
        {
            return Evaluate(access.WhenNotNull, scope);
        }
        finally
        {
            receivers.Pop();
        }
    }
}

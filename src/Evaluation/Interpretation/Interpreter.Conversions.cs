using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Plimsoll.Evaluation.Symbolic;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Interpretation;

internal sealed partial class Interpreter
{
    private Value EvaluateConversion(IConversionOperation conversion, Scope scope)
    {
        var target = Resolve(conversion.Type, scope);
        // A lambda's delegate type is that of its conversion.
        if (conversion.Operand is IAnonymousFunctionOperation function)
            return CreateDelegate(function, target, scope);
        if (conversion.Operand is IMethodReferenceOperation reference)
            return EvaluateMethodReference(reference, target, scope);
        var operand = Evaluate(conversion.Operand, scope);
        return ConvertOperand(operand, target, conversion, scope);
    }

    private Value ConvertOperand(Value operand, ITypeSymbol? target, IConversionOperation conversion, Scope scope)
    {
        if (operand is UnknownValue || target is null)
            return operand;
        if (operand is ConditionalValue conditional)
        {
            return Merging.Merge(
                conditional.Condition,
                Assume(conditional.Condition, true, () => ConvertOperand(conditional.WhenTrue, target, conversion, scope)),
                Assume(conditional.Condition, false, () => ConvertOperand(conditional.WhenFalse, target, conversion, scope)),
                conversion.Syntax);
        }

        if (target.TypeKind == TypeKind.Error)
            return Erroneous(conversion.Syntax);
        if (conversion.OperatorMethod is { } method)
        {
            // A lifted operator passes nulls through.
            if (operand is NullValue && IsNullable(conversion.Operand.Type) && !IsNullable(method.Parameters[0].Type))
                return IsNullable(target) ? operand : ThrowNullable(conversion.Syntax);
            var result = Call(method, null, [operand], conversion.Syntax, scope);
            // An implicit conversion is not a place of its own: the literal is.
            return conversion.IsImplicit && operand.Origin is { } origin ? result.At(origin) : result;
        }

        return operand is SymbolValue symbol ? ConvertSymbol(symbol, target, conversion) : Convert(operand, target, conversion, scope);
    }

    private Value Convert(Value operand, ITypeSymbol target, IConversionOperation conversion, Scope scope)
    {
        if (operand is NullValue)
            return target.IsValueType && !IsNullable(target) ? ThrowUnboxing(conversion) : operand;
        var underlying = Underlying(target)!;
        if (operand is ScalarValue scalar && (underlying.TypeKind == TypeKind.Enum || Numbers.IsNumeric(underlying.SpecialType)))
            return ConvertNumber(scalar, underlying, conversion, scope);
        if (operand is TupleValue tuple && underlying is INamedTypeSymbol { IsTupleType: true } tupleType)
            return ConvertTuple(tuple, tupleType, conversion, scope);
        if (conversion.Operand is IInterpolatedStringOperation && underlying.Name is ("FormattableString" or "IFormattable"))
            return NotEvaluable(conversion.Syntax, "a FormattableString cannot be evaluated when the build runs: use a string");

        var isReference = conversion.Conversion is { IsReference: true } || conversion.Operand.Type is { IsReferenceType: true };
        if (conversion.IsTryCast)
            return IsInstance(operand, target) ? operand : new NullValue(conversion.Syntax);
        if (!conversion.IsImplicit && isReference && TypeOf(operand) is not null && !IsInstance(operand, target))
            return ThrowCast(operand, target, conversion.Syntax);
        return operand;
    }

    private Value ConvertNumber(ScalarValue scalar, ITypeSymbol target, IConversionOperation conversion, Scope scope)
    {
        var source = Resolve(conversion.Operand.Type, scope);
        // Unboxing takes exactly the type that was boxed.
        if (source is { IsReferenceType: true } && !IsInstance(scalar, target))
        {
            return conversion.IsTryCast ? new NullValue(conversion.Syntax) : ThrowCast(scalar, target, conversion.Syntax);
        }

        return ConvertNumber(scalar, target, conversion.IsChecked, conversion.Syntax);
    }

    private Value ConvertNumber(ScalarValue scalar, ITypeSymbol target, bool isChecked, SyntaxNode place)
    {
        var enumType = target as INamedTypeSymbol is { TypeKind: TypeKind.Enum } named ? named : null;
        try
        {
            var raw = Numbers.Convert(scalar.Raw, (enumType?.EnumUnderlyingType ?? target).SpecialType, isChecked);
            return raw is null ? scalar : new ScalarValue(raw, scalar.Origin, enumType);
        }
        catch (OverflowException e)
        {
            return Throw(place, "OverflowException", e.Message);
        }
    }

    private Value ConvertTuple(TupleValue tuple, INamedTypeSymbol target, IConversionOperation conversion, Scope scope)
    {
        if (target.TupleElements.Length != tuple.Items.Length)
            return Erroneous(conversion.Syntax);
        var items = new Value[tuple.Items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            var element = Underlying(target.TupleElements[i].Type)!;
            items[i] = tuple.Items[i] is ScalarValue scalar && (element.TypeKind == TypeKind.Enum || Numbers.IsNumeric(element.SpecialType))
                ? ConvertNumber(scalar, element, conversion.IsChecked, conversion.Syntax)
                : ConvertImplicitly(tuple.Items[i], element, conversion.Syntax, scope);
        }

        return new TupleValue(items, target, tuple.Origin);
    }

    /// <summary>The conversions that the compiler applies without an operation: inside tuples and to the elements of foreach.</summary>
    private Value ConvertImplicitly(Value value, ITypeSymbol target, SyntaxNode place, Scope scope)
    {
        var underlying = Underlying(target)!;
        if (value is SymbolValue { Type: { } symbolType } && !Symbols.IsAssignable(Underlying(symbolType)!, underlying)
            && Microsoft.CodeAnalysis.CSharp.CSharpExtensions.ClassifyConversion(Compilation, symbolType, underlying).MethodSymbol is { } ofSymbol)
            return Call(ofSymbol, null, [value], place, scope);
        if (value is ScalarValue scalar && TypeOf(value) is { } source && !Symbols.IsAssignable(source, underlying))
        {
            var conversion = Microsoft.CodeAnalysis.CSharp.CSharpExtensions.ClassifyConversion(Compilation, source, underlying);
            if (conversion.MethodSymbol is { } method)
                return Call(method, null, [value], place, scope);
            if (underlying.TypeKind == TypeKind.Enum || Numbers.IsNumeric(underlying.SpecialType))
                return ConvertNumber(scalar, underlying, false, place);
        }

        return value;
    }

    private Value ThrowUnboxing(IConversionOperation conversion) =>
        IsNullable(conversion.Operand.Type) ? ThrowNullable(conversion.Syntax) : ThrowNull(conversion.Syntax);

    private Value ThrowNullable(SyntaxNode place) => Throw(place, "InvalidOperationException", "Nullable object must have a value.");

    private Value ThrowNull(SyntaxNode place) =>
        ThrowDefault(place, "NullReferenceException", $"`{Shorten(place.ToString())}` is null");

    private Value ThrowCast(Value value, ITypeSymbol target, SyntaxNode place) => Throw(place, new ExceptionDescription(
        "InvalidCastException",
        $"a {TypeOf(value)?.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)} is not a "
            + target.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat),
        ExceptionType("InvalidCastException"),
        TypeOf(value) is { } type ? $"Unable to cast object of type '{RuntimeNames.Of(type)}' to type '{RuntimeNames.Of(target)}'." : null));
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Plimsoll.Evaluation.Symbolic;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Interpretation;

internal sealed partial class Interpreter
{
    private Value EvaluateIsType(IIsTypeOperation isType, Scope scope)
    {
        var value = Evaluate(isType.ValueOperand, scope);
        return value is UnknownValue
            ? value
            : new ScalarValue(IsInstance(value, Resolve(isType.TypeOperand, scope)!) != isType.IsNegated, isType.Syntax);
    }

    private Value EvaluateIsPattern(IIsPatternOperation isPattern, Scope scope)
    {
        var value = Evaluate(isPattern.Value, scope);
        try
        {
            if (IsSymbolic)
                return Explore(() => new ScalarValue(Matches(isPattern.Pattern, value, scope), isPattern.Syntax), isPattern.Syntax);
            return new ScalarValue(Matches(isPattern.Pattern, value, scope), isPattern.Syntax);
        }
        catch (UnknownException e)
        {
            return e.Value;
        }
    }

    private Value EvaluateSwitch(ISwitchExpressionOperation @switch, Scope scope)
    {
        var value = Evaluate(@switch.Value, scope);
        return IsSymbolic ? Explore(() => EvaluateSwitch(@switch, value, scope), @switch.Syntax) : EvaluateSwitch(@switch, value, scope);
    }

    private Value EvaluateSwitch(ISwitchExpressionOperation @switch, Value value, Scope scope)
    {
        foreach (var arm in @switch.Arms)
        {
            var inner = scope.Nested();
            bool matches;
            try
            {
                matches = Matches(arm.Pattern, value, inner) && (arm.Guard is null || IsTrue(Evaluate(arm.Guard, inner)));
            }
            catch (UnknownException e)
            {
                return e.Value;
            }

            if (matches)
                return Evaluate(arm.Value, inner);
        }

        return Throw(@switch.Syntax, new ExceptionDescription(
            "SwitchExpressionException", $"no arm matches {value}", Symbols.Type("System.Runtime.CompilerServices.SwitchExpressionException"), null));
    }

    private bool Matches(IPatternOperation pattern, Value value, Scope scope)
    {
        Step(pattern.Syntax);
        if (value is UnknownValue unknown && pattern is not (IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true }))
            throw new UnknownException(unknown);
        if (IsSymbol(value) && pattern is not (IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true }))
            value = pattern is IDeclarationPatternOperation or ITypePatternOperation or IRecursivePatternOperation or IListPatternOperation || pattern is IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } }
                ? ForceNull(value)
                : Force(value);
        switch (pattern)
        {
            case IDiscardPatternOperation:
                return true;
            case IConstantPatternOperation constant:
                return MatchesConstant(value, Evaluate(constant.Value, scope));
            case IRelationalPatternOperation relational:
                return MatchesRelation(relational, value, Evaluate(relational.Value, scope));
            case INegatedPatternOperation negated:
                return !Matches(negated.Pattern, value, scope);
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both:
                return Matches(both.LeftPattern, value, scope) && Matches(both.RightPattern, value, scope);
            case IBinaryPatternOperation either:
                return Matches(either.LeftPattern, value, scope) || Matches(either.RightPattern, value, scope);
            case ITypePatternOperation type:
                return IsInstance(value, Resolve(type.MatchedType, scope)!);
            case IDeclarationPatternOperation declaration:
                if (!declaration.MatchesNull && (declaration.MatchedType is null || !IsInstance(value, Resolve(declaration.MatchedType, scope)!)))
                    return false;
                if (declaration.DeclaredSymbol is { } symbol)
                    scope.Declare(symbol, value.Copy());
                return true;
            case IRecursivePatternOperation recursive:
                return MatchesRecursive(recursive, value, scope);
            case IListPatternOperation list:
                return MatchesList(list, value, scope);
            default:
                throw new UnknownException(Unsupported(pattern) as UnknownValue ?? Erroneous(pattern.Syntax));
        }
    }

    private bool MatchesConstant(Value value, Value constant) => (value, constant) switch
    {
        (SymbolValue, NullValue) => false,
        (SymbolValue symbol, _) => IsTrue(EqualSymbols(symbol, constant, constant.Origin!, negated: false)),
        (NullValue, NullValue) => true,
        (ScalarValue a, ScalarValue b) => Equals(a.Raw, b.Raw) && SymbolEqualityComparer.Default.Equals(a.EnumType, b.EnumType),
        _ => false,
    };

    private bool MatchesRelation(IRelationalPatternOperation pattern, Value value, Value bound) =>
        value is SymbolValue ? IsTrue(BinaryOfSymbols(pattern.OperatorKind, value, bound, Symbols.Type("System.Boolean"), pattern.Syntax)) : value is ScalarValue a && bound is ScalarValue b
        && (a.EnumType is null ? Arithmetic.Binary(pattern.OperatorKind, a.Raw, b.Raw, false) : Arithmetic.Binary(pattern.OperatorKind, Widened(a, b).Left, Widened(a, b).Right, false)) is true;

    private bool MatchesRecursive(IRecursivePatternOperation pattern, Value value, Scope scope)
    {
        var type = Resolve(pattern.MatchedType, scope);
        if (value is NullValue)
            return false;
        if (type is not null && TypeOf(value) is not null && !IsInstance(value, type))
            return false;
        if (!pattern.DeconstructionSubpatterns.IsEmpty)
        {
            var parts = Deconstructed(value, pattern.DeconstructionSubpatterns.Length, pattern.Syntax, scope);
            for (var i = 0; i < parts.Length; i++)
            {
                if (!Matches(pattern.DeconstructionSubpatterns[i], parts[i], scope))
                    return false;
            }
        }

        foreach (var subpattern in pattern.PropertySubpatterns)
        {
            var member = subpattern.Member switch
            {
                IPropertyReferenceOperation property => ReadProperty(property.Property, value, [], property.Syntax, scope),
                IFieldReferenceOperation field => ReadField(value, field.Field, field.Syntax),
                _ => Erroneous(subpattern.Syntax),
            };
            if (!Matches(subpattern.Pattern, member, scope))
                return false;
        }

        if (pattern.DeclaredSymbol is { } symbol)
            scope.Declare(symbol, value.Copy());
        return true;
    }

    private bool MatchesList(IListPatternOperation pattern, Value value, Scope scope)
    {
        if (value is NullValue)
            return false;
        var items = value switch
        {
            ListValue list => list.Items,
            ScalarValue { Raw: string text } => [.. text.Select(c => (Value)new ScalarValue(c, value.Origin))],
            _ => throw new UnknownException(NotEvaluable(pattern.Syntax, "this list pattern cannot be evaluated when the build runs: compare the items")),
        };
        var slice = -1;
        for (var i = 0; i < pattern.Patterns.Length; i++)
        {
            if (pattern.Patterns[i] is ISlicePatternOperation)
                slice = i;
        }

        var count = pattern.Patterns.Length;
        if (slice < 0 ? items.Count != count : items.Count < count - 1)
            return false;
        var skipped = items.Count - count;
        for (var i = 0; i < count; i++)
        {
            if (pattern.Patterns[i] is ISlicePatternOperation { Pattern: var inner })
            {
                if (inner is not null && !Matches(inner, Slice(value, i, i + skipped + 1, items.Count, pattern.Syntax), scope))
                    return false;
            }
            else if (pattern.Patterns[i] is not ISlicePatternOperation
                && !Matches(pattern.Patterns[i], items[slice >= 0 && i > slice ? i + skipped : i], scope))
            {
                return false;
            }
        }

        if (pattern.DeclaredSymbol is { } symbol)
            scope.Declare(symbol, value);
        return true;
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Plimsoll.Evaluation.Symbolic;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Interpretation;

internal sealed partial class Interpreter
{
    private Value EvaluateAssignment(ISimpleAssignmentOperation assignment, Scope scope)
    {
        if (assignment.IsRef)
            return Rebind(assignment, scope);
        var place = ResolvePlace(assignment.Target, scope);
        var value = IsSymbolic ? Explore(() => Evaluate(assignment.Value, scope), assignment.Value.Syntax) : Evaluate(assignment.Value, scope);
        place.Set(value.Copy());
        return value;
    }

    /// <summary><c>r = ref x</c>: from here on the local is another name of what stands on the right.</summary>
    private Value Rebind(ISimpleAssignmentOperation assignment, Scope scope)
    {
        if (assignment.Target is not ILocalReferenceOperation local)
            return NotEvaluable(assignment.Syntax, "a reference in a field cannot be evaluated when the build runs: keep the object that it refers into");
        var variable = ReferenceTo(assignment.Value, scope);
        scope.Rebind(local.Local, variable);
        return variable.Value;
    }

    private Value EvaluateAssignment(ICompoundAssignmentOperation assignment, Scope scope)
    {
        var place = ResolvePlace(assignment.Target, scope);
        var old = place.Get();
        var right = Evaluate(assignment.Value, scope);
        var type = Resolve(assignment.Type, scope);
        var left = assignment.InConversion is { IsNumeric: true } ? Promote(old, right, assignment) : old;
        var result = type?.TypeKind == TypeKind.Delegate
            ? Combine(assignment.OperatorKind, old, right, assignment.Syntax)
            : Binary(assignment.OperatorKind, left, right, assignment.OperatorMethod, assignment.IsLifted, assignment.IsChecked, OperationType(assignment), assignment.Syntax, scope);
        if (result is ScalarValue scalar && Underlying(type) is { } target && (target.TypeKind == TypeKind.Enum || Numbers.IsNumeric(target.SpecialType)))
            result = ConvertNumber(scalar, target, assignment.IsChecked, assignment.Syntax);
        place.Set(result);
        return result;
    }

    /// <summary>The operator's own type: <c>o += "s"</c> concatenates strings, whatever the type of <c>o</c>.</summary>
    private static ITypeSymbol? OperationType(ICompoundAssignmentOperation assignment) =>
        assignment.OperatorMethod is null && assignment.Type?.SpecialType == SpecialType.System_Object && assignment.Value.Type?.SpecialType == SpecialType.System_String
            ? assignment.Value.Type
            : assignment.Type;

    /// <summary>In <c>b += 1</c> the left operand is converted to the type of the operation, which the right one already has.</summary>
    private static Value Promote(Value left, Value right, ICompoundAssignmentOperation assignment)
    {
        if (left is not ScalarValue { EnumType: null } a || a.Raw is string || right is not ScalarValue { EnumType: null } b)
            return left;
        var isShift = assignment.OperatorKind is BinaryOperatorKind.LeftShift or BinaryOperatorKind.RightShift or BinaryOperatorKind.UnsignedRightShift;
        var type = isShift ? SpecialType.System_Int32 : b.Raw switch
        {
            int => SpecialType.System_Int32,
            uint => SpecialType.System_UInt32,
            long => SpecialType.System_Int64,
            ulong => SpecialType.System_UInt64,
            float => SpecialType.System_Single,
            double => SpecialType.System_Double,
            decimal => SpecialType.System_Decimal,
            _ => SpecialType.None,
        };
        if (isShift && a.Raw is int or uint or long or ulong)
            return left;
        return type != SpecialType.None && Numbers.Convert(a.Raw, type, false) is { } raw ? new ScalarValue(raw, a.Origin) : left;
    }

    private Value EvaluateAssignment(ICoalesceAssignmentOperation assignment, Scope scope)
    {
        var place = ResolvePlace(assignment.Target, scope);
        var old = place.Get();
        if (IsSymbol(old))
        {
            var chosen = Explore(() => ForceNull(old) is var known && known is NullValue ? Evaluate(assignment.Value, scope).Copy() : known, assignment.Syntax);
            place.Set(chosen);
            return chosen;
        }

        if (old is not NullValue)
            return old;
        var value = Evaluate(assignment.Value, scope);
        place.Set(value.Copy());
        return value;
    }

    private Value EvaluateIncrement(IIncrementOrDecrementOperation increment, Scope scope)
    {
        var place = ResolvePlace(increment.Target, scope);
        var old = place.Get().Copy();
        if (old is UnknownValue or NullValue)
            return old;
        if (IsSymbol(old))
        {
            var one = new ScalarValue(1, increment.Syntax);
            var next = Explore(() => BinaryOfSymbols(increment.Kind == OperationKind.Increment ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract, old, one, increment.Type, increment.Syntax), increment.Syntax);
            place.Set(next);
            return increment.IsPostfix ? old : next;
        }

        Value result;
        if (increment.OperatorMethod is { } method && Symbols.IsSource(method))
        {
            result = Call(method, null, [old], increment.Syntax, scope);
        }
        else if (old is ScalarValue scalar)
        {
            var kind = increment.Kind == OperationKind.Increment ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract;
            var target = Underlying(Resolve(increment.Type, scope))!;
            var wide = scalar.Raw is float or double or decimal or long or ulong or uint ? scalar.Raw : Numbers.Convert(scalar.Raw, SpecialType.System_Int32, false)!;
            var one = Numbers.Convert(1, Symbols.Type(wide.GetType().FullName!)?.SpecialType ?? SpecialType.System_Int32, false) ?? 1;
            result = Arithmetical(kind, new ScalarValue(wide, scalar.Origin), new ScalarValue(one, scalar.Origin), increment.IsChecked, null, increment.Syntax);
            if (result is ScalarValue sum)
                result = ConvertNumber(sum, target, increment.IsChecked, increment.Syntax);
        }
        else
        {
            return Erroneous(increment.Syntax);
        }

        place.Set(result);
        return increment.IsPostfix ? old : result;
    }

    private Value EvaluateAssignment(IDeconstructionAssignmentOperation assignment, Scope scope)
    {
        var targets = PlacesOf(assignment.Target, scope);
        var value = Evaluate(assignment.Value, scope);
        Deconstruct(targets, value, assignment.Value, scope);
        return value;
    }

    private object PlacesOf(IOperation target, Scope scope) => target switch
    {
        IDeclarationExpressionOperation declaration => PlacesOf(declaration.Expression, scope),
        ITupleOperation tuple => tuple.Elements.Select(element => PlacesOf(element, scope)).ToArray(),
        ILocalReferenceOperation { IsDeclaration: true } local => PlaceOf(scope.Declare(local.Local, DefaultOf(local.Type, local.Syntax)), local.Type),
        _ => (ResolvePlace(target, scope), target.Type),
    };

    private static (Place Place, ITypeSymbol? Type) PlaceOf(Variable variable, ITypeSymbol? type) =>
        (new Place(() => variable.Value, value => variable.Value = value), type);

    private void Deconstruct(object target, Value value, IOperation source, Scope scope)
    {
        if (target is ValueTuple<Place, ITypeSymbol?> (var place, var type))
        {
            place.Set((type is ITypeSymbol known && value is not UnknownValue ? ConvertImplicitly(value, Resolve(known, scope)!, source.Syntax, scope) : value).Copy());
            return;
        }

        var targets = (object[])target;
        var items = Deconstructed(value, targets.Length, source.Syntax, scope);
        for (var i = 0; i < targets.Length; i++)
            Deconstruct(targets[i], items[i], source, scope);
    }

    /// <summary>The parts of a tuple, of a pair, or of an object with a Deconstruct method.</summary>
    private Value[] Deconstructed(Value value, int count, SyntaxNode place, Scope scope)
    {
        if (value is ConditionalValue)
            value = Force(value);
        switch (value)
        {
            case TupleValue tuple when tuple.Items.Length == count:
                return tuple.Items;
            case PairValue pair when count == 2:
                return [pair.Key, pair.Value];
            case GroupValue:
                break;
            case ObjectValue instance when FindDeconstruct(instance.Type, count) is { } method:
                if (method.IsImplicitlyDeclared)
                    return [.. method.Parameters.Select(parameter => ReadProperty(RecordProperty(instance.Type, parameter.Name)!, instance, [], place, scope))];
                var variables = method.Parameters.Select(parameter => new Variable(DefaultOf(parameter.Type, place))).ToArray();
                InvokeSource(method, instance, [.. variables.Select(variable => new ReferenceValue(variable))], place, TypesOf(scope));
                return [.. variables.Select(variable => variable.Value)];
            case NullValue:
                value = ThrowNull(place);
                break;
        }

        if (value is not UnknownValue)
            value = NotEvaluable(place, $"`{Shorten(place.ToString())}` cannot be deconstructed when the build runs: use its properties");
        return [.. Enumerable.Repeat(value, count)];
    }

    private IMethodSymbol? FindDeconstruct(INamedTypeSymbol type, int count)
    {
        for (var current = type; current is not null; current = Symbols.BaseOf(current))
        {
            foreach (var member in current.GetMembers("Deconstruct"))
            {
                if (member is IMethodSymbol method && method.Parameters.Length == count && Symbols.IsSource(current))
                    return method;
            }
        }

        return null;
    }

    private IPropertySymbol? RecordProperty(INamedTypeSymbol type, string name)
    {
        for (var current = type; current is not null; current = Symbols.BaseOf(current))
        {
            if (current.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault() is { } property)
                return property;
        }

        return null;
    }
}

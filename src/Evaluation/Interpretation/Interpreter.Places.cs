using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Plimsoll.Evaluation.Symbolic;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Interpretation;

internal sealed partial class Interpreter
{
    /// <summary>Evaluates what stands left of an assignment as far as C# does before it evaluates the right side.</summary>
    private Place ResolvePlace(IOperation target, Scope scope)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                var variable = scope.Find(local.Local) ?? scope.Declare(local.Local, DefaultOf(local.Type, local.Syntax));
                return new Place(() => variable.Value, value => Assign(variable, value, target.Syntax));
            case IParameterReferenceOperation parameter:
                return ParameterPlace(parameter, scope);
            case IDeclarationExpressionOperation declaration:
                return ResolvePlace(declaration.Expression, scope);
            case IFieldReferenceOperation field:
                return FieldPlace(field, scope);
            case IPropertyReferenceOperation property:
                return PropertyPlace(property, scope);
            case IArrayElementReferenceOperation element:
                return ElementPlace(element, scope);
            case IImplicitIndexerReferenceOperation indexer:
                var list = Evaluate(indexer.Instance, scope);
                var index = Evaluate(indexer.Argument, scope);
                return list is ObjectValue instance ? ImplicitIndexPlace(indexer, instance, index, scope) : IndexPlace(list, index, target.Syntax);
            case IDiscardOperation:
                return new Place(() => NullValue.Void, _ => { });
            case IInvocationOperation or IConditionalOperation when IsReference(target):
                var reference = ReferenceTo(target, scope);
                return new Place(() => reference.Value, value => reference.Value = value);
            case IConditionalAccessInstanceOperation or IInstanceReferenceOperation or IInvocationOperation or IConversionOperation:
                return new Place(() => Evaluate(target, scope), value => AssignThis(target, value, scope));
            case IParenthesizedOperation parenthesized:
                return ResolvePlace(parenthesized.Operand, scope);
            default:
                var unsupported = Unsupported(target);
                return new Place(() => unsupported, _ => IsTainted = true);
        }
    }

    private void Assign(Variable variable, Value value, SyntaxNode place)
    {
        NoteChange(variable.Stamp, place);
        variable.Value = value;
    }

    private void AssignThis(IOperation target, Value value, Scope scope)
    {
        // `this = …` in a struct: whoever holds the struct sees it.
        if (target is IInstanceReferenceOperation && scope.Activation.This is ObjectValue instance && value is ObjectValue other)
            instance.Assign(other);
        else if (target is IInstanceReferenceOperation)
            scope.Activation.This = value;
        else
            IsTainted = true;
    }

    private static bool IsReference(IOperation operation) => operation switch
    {
        IInvocationOperation invocation => invocation.TargetMethod.ReturnsByRef || invocation.TargetMethod.ReturnsByRefReadonly,
        IConditionalOperation conditional => conditional.IsRef,
        _ => false,
    };

    private Place ParameterPlace(IParameterReferenceOperation operation, Scope scope)
    {
        if (scope.Find(operation.Parameter) is { } variable)
            return new Place(() => variable.Value, value => Assign(variable, value, operation.Syntax));
        if (operation.Parameter.ContainingSymbol is INamedTypeSymbol { TypeKind: (TypeKind)14 } && scope.Activation.This is { } receiver)
            return new Place(() => receiver, value => scope.Activation.This = value);
        // A parameter of the primary constructor, captured by a member.
        if (scope.Activation.This is ObjectValue instance)
        {
            return new Place(
                // A struct that no constructor made has no value for it.
                () => instance.TryGet(operation.Parameter, out var slot) ? slot.Value : DefaultOf(Resolve(operation.Parameter.Type, scope), operation.Syntax),
                value => instance.Set(operation.Parameter, value));
        }

        return new Place(() => Erroneous(operation.Syntax), _ => { });
    }

    private Place FieldPlace(IFieldReferenceOperation operation, Scope scope)
    {
        var field = operation.Field;
        if (field.IsStatic)
        {
            var storage = StorageKey(Symbols.Helpers.Here(field));
            return new Place(() => ReadStatic(storage, operation.Syntax, scope), value => WriteStatic(storage, value, operation.Syntax, scope));
        }

        var instance = EvaluateReceiver(operation.Instance, scope);
        var key = KeyOf(operation.Syntax);
        return new Place(
            () => ReadField(instance, field, operation.Syntax),
            value => WriteField(instance, field, value, key, operation.Syntax));
    }

    private Place PropertyPlace(IPropertyReferenceOperation operation, Scope scope)
    {
        var property = ResolveStatic(operation.Property, operation.ConstrainedToType, scope);
        var instance = property.IsStatic ? null : EvaluateReceiver(operation.Instance, scope);
        var arguments = EvaluateArguments(operation.Arguments, property.Parameters.Length, scope);
        var isBase = operation.Instance is IInstanceReferenceOperation { Syntax: BaseExpressionSyntax };
        var key = operation.Arguments.IsEmpty ? KeyOf(operation.Syntax) : operation.Arguments[0].Value.Syntax;
        return new Place(
            () => ReadProperty(property, instance, arguments, operation.Syntax, scope, isBase),
            value => WriteProperty(property, instance, arguments, value, key, operation.Syntax, scope, isBase));
    }

    private Place ElementPlace(IArrayElementReferenceOperation operation, Scope scope)
    {
        var array = Evaluate(operation.ArrayReference, scope);
        if (operation.Indices.Length == 1)
            return IndexPlace(array, Evaluate(operation.Indices[0], scope), operation.Syntax);
        var indices = operation.Indices.Select(index => Evaluate(index, scope)).ToArray();
        return new Place(
            () => array switch
            {
                ListValue { Lengths: { } lengths } items => FlatIndex(lengths, indices, operation.Syntax) is var index && index is ScalarValue { Raw: int i } ? items.Items[i] : index,
                NullValue => ThrowNull(operation.Syntax),
                UnknownValue => array,
                _ => Erroneous(operation.Syntax),
            },
            value =>
            {
                if (array is ListValue { Lengths: { } lengths } items && FlatIndex(lengths, indices, operation.Syntax) is ScalarValue { Raw: int i })
                    items.Items[i] = value;
                else if (array is NullValue)
                    ThrowNull(operation.Syntax);
            });
    }

    /// <summary>Where an element of an array of several dimensions is among its items; what is thrown where there is none.</summary>
    private Value FlatIndex(int[] lengths, Value[] indices, SyntaxNode place)
    {
        var flat = 0;
        for (var i = 0; i < indices.Length; i++)
        {
            if (indices[i] is UnknownValue)
                return indices[i];
            var index = Offset(indices[i], lengths[i]);
            if (index < 0 || index >= lengths[i])
                return ThrowDefault(place, "IndexOutOfRangeException", $"index {index} of {lengths[i]} items");
            flat = flat * lengths[i] + index;
        }

        return new ScalarValue(flat, place);
    }

    /// <summary><c>x[^1]</c> and <c>x[1..]</c> on a type that has a length, an indexer by number, and a Slice method.</summary>
    private Place ImplicitIndexPlace(IImplicitIndexerReferenceOperation indexer, ObjectValue instance, Value index, Scope scope)
    {
        var place = indexer.Syntax;
        var measured = indexer.LengthSymbol is IPropertySymbol property ? ReadProperty(property, instance, [], place, scope) : Erroneous(place);
        if (measured is not ScalarValue { Raw: int length } || index is not ScalarValue scalar)
            return new Place(() => measured is UnknownValue ? measured : index, _ => IsTainted = true);
        if (scalar.Raw is IndexRange range && indexer.IndexerSymbol is IMethodSymbol slice)
        {
            var start = range.Start.Offset(length);
            Value[] arguments = [new ScalarValue(start, place), new ScalarValue(range.End.Offset(length) - start, place)];
            return new Place(() => Call(slice, instance, arguments, place, scope), _ => IsTainted = true);
        }

        if (indexer.IndexerSymbol is not IPropertySymbol item)
            return new Place(() => Erroneous(place), _ => IsTainted = true);
        Value[] offset = [new ScalarValue(Offset(index, length), place)];
        return new Place(
            () => ReadProperty(item, instance, offset, place, scope),
            value => WriteProperty(item, instance, offset, value, place, place, scope, isBase: false));
    }

    private Place IndexPlace(Value collection, Value index, SyntaxNode place) => new(
        () => ReadIndex(collection, index, place),
        value => WriteIndex(collection, index, value, place));

    public Value ReadIndex(Value collection, Value index, SyntaxNode place)
    {
        if (collection is UnknownValue)
            return collection;
        if (index is UnknownValue)
            return index;
        if (IsSymbol(collection) || IsSymbol(index))
            return Explore(() => ReadSymbolicIndex(Force(collection), index, place), place);
        if (collection is ListValue { Items: var parts } && SymbolicSequences.HasParts(parts))
            return Inexpressible(place, "an item of a list that depends on values is taken by First, or where the list is made");
        var length = collection switch
        {
            ListValue items => items.Items.Count,
            ScalarValue { Raw: string text } => text.Length,
            _ => -1,
        };
        if (length < 0)
            return collection is NullValue ? ThrowNull(place) : NotEvaluable(place, $"the indexer in `{Shorten(place.ToString())}` cannot be evaluated when the build runs");
        if (index is ScalarValue { Raw: IndexRange range })
            return Slice(collection, range.Start.Offset(length), range.End.Offset(length), length, place);
        var i = Offset(index, length);
        if (i < 0 || i >= length)
            return ThrowIndex(collection, i, length, place);
        return collection is ListValue list ? list.Items[i] : new ScalarValue(((string)((ScalarValue)collection).Raw)[i], place);
    }

    /// <summary>Part of an array or string, as a span shows it; what is written into it would not be seen by others.</summary>
    public Value Part(Value collection, int start, int? length, SyntaxNode place)
    {
        var count = collection is ListValue list ? list.Items.Count : ((string)((ScalarValue)collection).Raw).Length;
        return Slice(collection, start, length is { } n ? start + n : count, count, place);
    }

    private Value Slice(Value collection, int start, int end, int length, SyntaxNode place)
    {
        if (start < 0 || end > length || start > end)
            return Throw(place, new ExceptionDescription("ArgumentOutOfRangeException", $"range {start}..{end} of {length} items", ExceptionType("ArgumentOutOfRangeException"), null));
        return collection is ListValue list
            ? new ListValue(list.Type, list.Items.GetRange(start, end - start), place)
            : new ScalarValue(((string)((ScalarValue)collection).Raw).Substring(start, end - start), place);
    }

    private Value ThrowIndex(Value collection, int index, int length, SyntaxNode place)
    {
        var said = $"index {index} of {length} items";
        return collection is ListValue { IsArray: true } or ScalarValue or ListValue { Type.Name: "Span" or "ReadOnlySpan" or "ImmutableArray" }
            ? ThrowDefault(place, "IndexOutOfRangeException", said)
            : Throw(place, new ExceptionDescription("ArgumentOutOfRangeException", said, ExceptionType("ArgumentOutOfRangeException"),
                "Index was out of range. Must be non-negative and less than the size of the collection. (Parameter 'index')"));
    }

    private static int Offset(Value index, int length) => index switch
    {
        ScalarValue { Raw: IndexFromEnd fromEnd } => fromEnd.Offset(length),
        ScalarValue scalar when Numbers.Convert(scalar.Raw, SpecialType.System_Int64, false) is long i => i is < int.MinValue or > int.MaxValue ? -1 : (int)i,
        _ => -1,
    };

    private void WriteIndex(Value collection, Value index, Value value, SyntaxNode place)
    {
        switch (collection)
        {
            case UnknownValue:
                return;
            case ListValue list when index is not UnknownValue:
                var i = Offset(index, list.Items.Count);
                if (i < 0 || i >= list.Items.Count)
                    ThrowIndex(collection, i, list.Items.Count, place);
                else if (list.Type is IArrayTypeSymbol { ElementType: { IsReferenceType: true, SpecialType: not SpecialType.System_Object } element }
                    && value is not (NullValue or UnknownValue or DelegateValue) && TypeOf(value) is not null && !IsInstance(value, element))
                    ThrowDefault(place, "ArrayTypeMismatchException", $"the array holds values of type {element.Name} only");
                else
                    list.Items[i] = value;
                return;
            case NullValue:
                ThrowNull(place);
                return;
            default:
                IsTainted = true;
                return;
        }
    }

    /// <summary>What a mapping key points at: the member's identifier in the assignment.</summary>
    private static SyntaxNode KeyOf(SyntaxNode target) => target is MemberAccessExpressionSyntax access ? access.Name : target;

    /// <summary>The object that a member is used on; structs are used in place, not copied.</summary>
    private Value EvaluateReceiver(IOperation? instance, Scope scope) => instance switch
    {
        null => NullValue.Void,
        ILocalReferenceOperation or IParameterReferenceOperation or IArrayElementReferenceOperation
            when instance.Type is { IsValueType: true } && !instance.ConstantValue.HasValue => ResolvePlace(instance, scope).Get(),
        IFieldReferenceOperation { ConstantValue.HasValue: false } field when field.Type is { IsValueType: true } => FieldPlace(field, scope).Get(),
        _ => Evaluate(instance, scope),
    };
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Plimsoll.Evaluation.Intrinsics;
using Plimsoll.Evaluation.Symbolic;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Interpretation;

internal sealed partial class Interpreter
{
    private Value EvaluateParameter(IParameterReferenceOperation parameter, Scope scope) => ParameterPlace(parameter, scope).Get().Copy();

    private static Value EvaluateInstance(IInstanceReferenceOperation instance, Scope scope) => instance.ReferenceKind switch
    {
        InstanceReferenceKind.ImplicitReceiver => scope.Activation.Receivers.Count > 0 ? scope.Activation.Receivers.Peek() : Erroneous(instance.Syntax),
        _ => scope.Activation.This ?? Erroneous(instance.Syntax),
    };

    private Value EvaluateProperty(IPropertyReferenceOperation operation, Scope scope) =>
        PropertyPlace(operation, scope).Get().Copy().At(operation.Syntax);

    private Value EvaluateField(IFieldReferenceOperation operation, Scope scope) =>
        FieldPlace(operation, scope).Get().Copy().At(operation.Syntax);

    /// <summary>Reads a property as code outside of it does: through its getter where that has a body.</summary>
    public Value ReadProperty(IPropertySymbol property, Value? instance, IReadOnlyList<Value> arguments, SyntaxNode place, Scope? scope, bool isBase = false)
    {
        property = Symbols.Helpers.Here(property);
        if (property.IsStatic)
            return ReadStaticProperty(property, place, scope);
        if (instance is UnknownValue)
            return instance;
        if (instance is ConditionalValue)
            return Explore(() => ReadProperty(property, ExpressionOf(instance) is { } known ? new SymbolValue(known, property.ContainingType, instance.Origin) : Force(instance), arguments, place, scope, isBase), place);
        if (instance is SymbolValue symbol && ReadSymbol(symbol, property, arguments, place, scope) is { } read)
            return read;
        if (KnownSymbols.IsExtensionMember(property) && Symbols.IsSource(property) && property.GetMethod is { } extension)
            return InvokeSource(extension, instance, arguments, place, TypesOf(scope));
        if (instance is ObjectValue target)
        {
            var actual = isBase ? property : Symbols.Helpers.Here(Override(property, target.Type));
            if (Symbols.IsSource(actual) && !Bodies.IsStored(actual, actual.GetMethod))
            {
                return actual.GetMethod is { } getter
                    ? InvokeSource(getter, instance, arguments, place, TypesOf(scope))
                    : Erroneous(place);
            }

            if (Symbols.IsException(target.Type) && !Symbols.IsSource(actual))
                return ReadException(target, actual, place);
            if (IsStorage(actual, target.Type))
                return ReadSlot(target, actual);
        }

        return Intrinsic(property.GetMethod ?? property as ISymbol, instance, arguments, place, TypesOf(scope));
    }

    private Value ReadStaticProperty(IPropertySymbol property, SyntaxNode place, Scope? scope)
    {
        if (!Symbols.IsSource(property))
            return Intrinsic(property.GetMethod ?? property as ISymbol, null, [], place, TypesOf(scope));
        if (Bodies.IsStored(property, property.GetMethod))
            return ReadStatic(property, place, scope);
        return property.GetMethod is { } getter ? InvokeSource(getter, null, [], place, TypesOf(scope)) : Erroneous(place);
    }

    private void WriteProperty(IPropertySymbol property, Value? instance, IReadOnlyList<Value> arguments, Value value, SyntaxNode key, SyntaxNode place, Scope scope, bool isBase)
    {
        property = Symbols.Helpers.Here(property);
        if (property.IsStatic)
        {
            if (Symbols.IsSource(property) && Bodies.IsStored(property, property.SetMethod))
                WriteStatic(property, value, place, scope);
            else if (Symbols.IsSource(property))
                InvokeSource(property.SetMethod!, null, [value], place, TypesOf(scope));
            else
                Intrinsic(property.SetMethod ?? property as ISymbol, null, [value], place, TypesOf(scope));
            return;
        }

        if (instance is ConditionalValue)
            instance = Force(instance);
        switch (instance)
        {
            case UnknownValue:
                return;
            case NullValue:
                ThrowNull(place);
                return;
            case SymbolValue:
                Inexpressible(place, "values of a chart cannot be changed: make a copy with `with`");
                return;
            case ObjectValue target:
                NoteChange(target.Stamp, place);
                var actual = isBase ? property : Symbols.Helpers.Here(Override(property, target.Type));
                if (Symbols.IsSource(actual) && !Bodies.IsStored(actual, actual.SetMethod) && actual.SetMethod is { } setter)
                    InvokeSource(setter, instance, [.. arguments, value], place, TypesOf(scope));
                else if (IsStorage(actual, target.Type) || Symbols.IsSource(actual))
                    target.Set(actual, value, key);
                else
                    Intrinsic(actual.SetMethod ?? actual as ISymbol, instance, [.. arguments, value], place, TypesOf(scope));
                return;
            case ListValue list when arguments.Count == 1:
                WriteIndex(list, arguments[0], value, place);
                return;
            case DictionaryValue dictionary when arguments.Count == 1:
                if (arguments[0] is NullValue)
                    Throw(place, "ArgumentNullException", "Value cannot be null. (Parameter 'key')");
                else if (IsSymbolic && (dictionary.Parts is not null || IsSymbol(arguments[0]) || _loop is not null))
                    Translated(place, () => SetEntry(dictionary, arguments[0], value, key));
                else
                    Translated(place, () => CollectionIntrinsics.SetEntry(dictionary, arguments[0], value, key));
                return;
            default:
                Intrinsic(property.SetMethod ?? property as ISymbol, instance, [.. arguments, value], place, TypesOf(scope));
                return;
        }
    }

    /// <summary>Whether reading and writing a property touches nothing but the object's storage.</summary>
    private bool IsStorage(IPropertySymbol property, INamedTypeSymbol type) =>
        !property.IsIndexer && (Symbols.IsSource(property) || property.ContainingType.IsAnonymousType || property.ContainingType.IsTupleType
            || Symbols.IsModel(property.ContainingType) || Symbols.IsException(type) || property.IsImplicitlyDeclared);

    private Value ReadField(Value instance, IFieldSymbol field, SyntaxNode place)
    {
        if (instance is ConditionalValue)
            return Explore(() => ReadField(Force(instance), field, place), place);
        switch (instance)
        {
            case UnknownValue:
                return instance;
            case NullValue:
                return ThrowNull(place);
            case TupleValue tuple:
                return TupleIndex(field) is var index && index >= 0 && index < tuple.Items.Length ? tuple.Items[index] : Erroneous(place);
            case ObjectValue target:
                return ReadSlot(target, StorageKey(Symbols.Helpers.Here(field)));
            default:
                return Erroneous(place);
        }
    }

    private void WriteField(Value instance, IFieldSymbol field, Value value, SyntaxNode key, SyntaxNode place)
    {
        switch (instance)
        {
            case NullValue:
                ThrowNull(place);
                break;
            case TupleValue tuple when TupleIndex(field) is var index && index >= 0 && index < tuple.Items.Length:
                tuple.Items[index] = value;
                break;
            case ObjectValue target:
                NoteChange(target.Stamp, place);
                target.Set(StorageKey(Symbols.Helpers.Here(field)), value, key);
                break;
        }
    }

    /// <summary>A slot's value; one that was never written has the default of its type.</summary>
    public Value ReadSlot(ObjectValue instance, ISymbol member)
    {
        if (instance.TryGet(member, out var slot))
            return slot.Value;
        var type = member switch
        {
            IFieldSymbol field => field.Type,
            IPropertySymbol property => property.Type,
            _ => null,
        };
        var value = DefaultOf(type is null ? null : TypeArguments.None.With(instance.Type, null).Resolve(type, Compilation), instance.Origin);
        // A struct read for a write to one of its fields must be the stored one.
        if (value is ObjectValue or TupleValue)
            instance.Set(member, value);
        return value;
    }

    /// <summary>The fields and automatic properties of a type and its base types, base first.</summary>
    public IEnumerable<ISymbol> StorageOf(INamedTypeSymbol type)
    {
        if (Symbols.BaseOf(type) is { } baseType)
        {
            foreach (var member in StorageOf(baseType))
                yield return member;
        }

        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { IsStatic: false, AssociatedSymbol: null } or IPropertySymbol { IsStatic: false, IsIndexer: false }
                && (!Symbols.IsSource(member) || member is IFieldSymbol || Bodies.IsAutoProperty((IPropertySymbol)member)))
            {
                yield return member;
            }
        }
    }

    /// <summary>The backing field that <c>field</c> names is the property's own storage.</summary>
    private static ISymbol StorageKey(IFieldSymbol field) => field.AssociatedSymbol is IPropertySymbol property ? property.PartialDefinitionPart ?? property : field;

    private static int TupleIndex(IFieldSymbol field)
    {
        var name = (field.CorrespondingTupleField ?? field).Name;
        return name.StartsWith("Item", StringComparison.Ordinal) && int.TryParse(name.Substring(4), out var number) ? number - 1 : -1;
    }

    private IPropertySymbol Override(IPropertySymbol property, INamedTypeSymbol type)
    {
        if (property.ContainingType.TypeKind == TypeKind.Interface)
        {
            if (Symbols.Implementation(type, property) is not IPropertySymbol implementation)
                return property;
            property = implementation;
        }

        if (!property.IsVirtual && !property.IsAbstract && !property.IsOverride)
            return property;
        for (var current = type; current is not null; current = Symbols.BaseOf(current))
        {
            foreach (var candidate in current.GetMembers(property.Name))
            {
                for (var overridden = candidate as IPropertySymbol; overridden is not null; overridden = overridden.OverriddenProperty)
                {
                    if (Symbols.AreSame(overridden, property))
                        return (IPropertySymbol)candidate;
                }
            }
        }

        return property;
    }

    /// <summary>The static member of the type that a type parameter stands for.</summary>
    private T ResolveStatic<T>(T member, ITypeSymbol? constrainedTo, Scope scope)
        where T : class, ISymbol
    {
        if (!member.IsStatic || constrainedTo is null || Resolve(constrainedTo, scope) is not { } type || member.ContainingType.TypeKind != TypeKind.Interface)
            return member;
        var declared = Resolve(member.ContainingType, scope) is INamedTypeSymbol constructed && !SymbolEqualityComparer.Default.Equals(constructed, member.ContainingType)
            ? constructed.GetMembers(member.Name).FirstOrDefault(candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, member.OriginalDefinition)) ?? member
            : member;
        var implementation = type.FindImplementationForInterfaceMember(declared);
        if (implementation is not null && !Symbols.IsSource(implementation) && implementation.DeclaredAccessibility != Accessibility.Public)
            return (T)declared;
        return implementation switch
        {
            IMethodSymbol { IsGenericMethod: true } generic when member is IMethodSymbol { IsGenericMethod: true } called => (T)(ISymbol)generic.OriginalDefinition.Construct([.. called.TypeArguments]),
            T found => found,
            _ => (T)declared,
        };
    }

    private static TypeArguments TypesOf(Scope? scope) => scope?.Activation.Types ?? TypeArguments.None;
}

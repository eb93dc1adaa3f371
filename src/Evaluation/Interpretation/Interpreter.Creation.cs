using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Plimsoll.Evaluation.Intrinsics;
using Plimsoll.Evaluation.Symbolic;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Interpretation;

internal sealed partial class Interpreter
{
    private Value EvaluateCreation(IObjectCreationOperation creation, Scope scope)
    {
        if (Resolve(creation.Type, scope) is not INamedTypeSymbol type || creation.Constructor is not { } constructor)
            return Erroneous(creation.Syntax);
        var arguments = EvaluateArguments(creation.Arguments, constructor.Parameters.Length, scope);
        var value = Create(type, constructor, arguments, creation.Syntax, scope);
        Initialize(value, creation.Initializer, scope);
        return value;
    }

    private Value EvaluateCreation(ITypeParameterObjectCreationOperation creation, Scope scope)
    {
        if (Resolve(creation.Type, scope) is not INamedTypeSymbol type)
            return NotEvaluable(creation.Syntax, $"`{Shorten(creation.Syntax.ToString())}` cannot be evaluated: the type is not known here");
        if (type.InstanceConstructors.FirstOrDefault(candidate => candidate.Parameters.IsEmpty) is not { } constructor)
            return Erroneous(creation.Syntax);
        var value = Create(type, constructor, [], creation.Syntax, scope);
        Initialize(value, creation.Initializer, scope);
        return value;
    }

    private Value EvaluateCreation(IAnonymousObjectCreationOperation creation, Scope scope)
    {
        var value = new ObjectValue((INamedTypeSymbol)creation.Type!, creation.Syntax);
        foreach (var initializer in creation.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment)
                value.Set(property.Property, Evaluate(assignment.Value, scope).Copy(), KeyOf(property.Syntax));
        }

        return value;
    }

    private Value EvaluateCreation(IArrayCreationOperation creation, Scope scope)
    {
        var type = Resolve(creation.Type, scope) as IArrayTypeSymbol;
        if (creation.Initializer is { } initializer)
            return EvaluateArray(initializer, type, scope, creation.IsImplicit ? null : creation.Syntax);
        var lengths = new int[creation.DimensionSizes.Length];
        var count = 1L;
        for (var i = 0; i < lengths.Length; i++)
        {
            var size = Evaluate(creation.DimensionSizes[i], scope);
            if (size is UnknownValue)
                return size;
            if (size is not ScalarValue scalar || Numbers.Convert(scalar.Raw, SpecialType.System_Int64, false) is not long length)
                return Erroneous(creation.Syntax);
            if (length < 0)
                return ThrowDefault(creation.Syntax, "OverflowException", "the size of the array is negative");
            lengths[i] = (int)Math.Min(length, int.MaxValue);
            count = Math.Min(count * lengths[i], int.MaxValue);
        }

        CheckSize(creation.Syntax, (int)count, Limits.CollectionSize, "an array");
        var items = new List<Value>((int)count);
        for (var i = 0; i < count; i++)
            items.Add(DefaultOf(type?.ElementType, creation.Syntax));
        return new ListValue(type, items, creation.Syntax) { Lengths = lengths.Length > 1 ? lengths : null };
    }

    private Value EvaluateArray(IArrayInitializerOperation initializer, IArrayTypeSymbol? type, Scope scope, SyntaxNode? origin = null)
    {
        var items = new List<Value>();
        AddElements(initializer);
        return new ListValue(type, items, origin ?? initializer.Syntax) { Lengths = type is { Rank: > 1 and var rank } ? LengthsOf(initializer, rank) : null };

        void AddElements(IArrayInitializerOperation elements)
        {
            foreach (var element in elements.ElementValues)
            {
                if (element is IArrayInitializerOperation nested)
                    AddElements(nested);
                else
                    items.Add(Evaluate(element, scope).Copy());
            }
        }
    }

    private static int[] LengthsOf(IArrayInitializerOperation initializer, int rank)
    {
        var lengths = new int[rank];
        IOperation? current = initializer;
        for (var i = 0; i < rank && current is IArrayInitializerOperation dimension; i++)
        {
            lengths[i] = dimension.ElementValues.Length;
            current = dimension.ElementValues.IsEmpty ? null : dimension.ElementValues[0];
        }

        return lengths;
    }

    /// <summary>Makes an object of a type of this compilation, a model, or a type that there is an intrinsic for.</summary>
    public Value Create(INamedTypeSymbol type, IMethodSymbol constructor, IReadOnlyList<Value> arguments, SyntaxNode place, Scope scope)
    {
        if (type.TypeKind == TypeKind.Error)
            return Erroneous(place);
        constructor = Symbols.Helpers.Here(constructor);
        if (Symbols.IsSource(type))
        {
            if (type.IsAbstract)
                return Erroneous(place);
            // The constructor of a struct that nobody wrote leaves its fields, and what a primary constructor would set, at their defaults.
            if (type.IsValueType && constructor is { IsImplicitlyDeclared: true, Parameters.IsEmpty: true })
                return new ObjectValue(type, place);
            var instance = new ObjectValue(type, place);
            Construct(instance, type, constructor, arguments, place);
            return instance;
        }

        if (type.IsValueType && arguments.Count == 0)
            return DefaultOf(type, place);
        if (Symbols.IsModel(type) && arguments.Count == 0)
            return new ObjectValue(type, place);
        if (Symbols.IsException(type))
            return CreateException(type, constructor, arguments, place);
        return Intrinsic(constructor, null, arguments, place, TypesOf(scope).With(type, null));
    }

    private Value CreateException(INamedTypeSymbol type, IMethodSymbol constructor, IReadOnlyList<Value> arguments, SyntaxNode place)
    {
        var exception = new ObjectValue(type, place);
        FillException(exception, type, constructor, arguments, place);
        return exception;
    }

    private void Construct(ObjectValue instance, INamedTypeSymbol type, IMethodSymbol constructor, IReadOnlyList<Value> arguments, SyntaxNode place)
    {
        var site = _site;
        Enter(constructor, place);
        try
        {
            Bodies.Touch(type);
            if (Bodies.Declaration(type) is { } typeDeclaration)
                _site = SiteIn(typeDeclaration.SyntaxTree, place);
            var activation = new Activation { This = instance, Types = TypeArguments.None.With(type, null), Place = place };
            var scope = new Scope(null, activation);
            var definition = constructor.OriginalDefinition;
            Bind(definition.Parameters, arguments, scope);
            var declaration = Bodies.Declaration(definition);
            if (declaration is Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax { ParameterList: { } } primary && !definition.IsImplicitlyDeclared)
            {
                BindPrimary(instance, type, definition, scope);
                InitializeFields(type, scope);
                var baseCall = primary.BaseList?.Types.OfType<Microsoft.CodeAnalysis.CSharp.Syntax.PrimaryConstructorBaseTypeSyntax>().FirstOrDefault();
                ConstructBase(instance, type, baseCall is null ? null : Bodies.Get(baseCall) as IInvocationOperation, scope, place);
                return;
            }

            var body = declaration is null or Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax ? null : Bodies.Get(declaration) as IConstructorBodyOperation;
            var initializer = CallOf(body?.Initializer);
            if (initializer is not null && SymbolEqualityComparer.Default.Equals(initializer.TargetMethod.ContainingType.OriginalDefinition, type.OriginalDefinition))
            {
                var target = initializer.TargetMethod;
                Construct(instance, type, target, EvaluateArguments(initializer.Arguments, target.Parameters.Length, scope), place);
            }
            else
            {
                InitializeFields(type, scope);
                ConstructBase(instance, type, initializer, scope, place);
            }

            if (body is not null)
                ExecuteBody(body, scope);
        }
        finally
        {
            _site = site;
            Leave();
        }
    }

    private static IInvocationOperation? CallOf(IOperation? initializer) => initializer switch
    {
        IInvocationOperation invocation => invocation,
        IExpressionStatementOperation { Operation: IInvocationOperation invocation } => invocation,
        _ => null,
    };

    /// <summary>Parameters of a primary constructor live on in the object; those of a record are its properties too.</summary>
    private void BindPrimary(ObjectValue instance, INamedTypeSymbol type, IMethodSymbol constructor, Scope scope)
    {
        foreach (var parameter in constructor.Parameters)
        {
            var value = scope.Find(parameter)!.Value;
            if (type.IsRecord && type.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault() is { } property
                && Bodies.Declaration(property) is Microsoft.CodeAnalysis.CSharp.Syntax.ParameterSyntax)
            {
                instance.Set(property, value);
            }
            else if (!type.IsRecord)
            {
                instance.Set(parameter, value);
            }
        }
    }

    private void InitializeFields(INamedTypeSymbol type, Scope scope)
    {
        foreach (var member in Initialized(type, isStatic: false))
            ((ObjectValue)scope.Activation.This!).Set(member, EvaluateInitializer(InitializerOf(member)!, scope));
    }

    private void ConstructBase(ObjectValue instance, INamedTypeSymbol type, IInvocationOperation? call, Scope scope, SyntaxNode place)
    {
        if (Symbols.BaseOf(type) is not { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) } baseType)
            return;
        var arguments = call is null ? [] : EvaluateArguments(call.Arguments, call.TargetMethod.Parameters.Length, scope);
        var constructor = call is not null ? Symbols.Helpers.Here(call.TargetMethod) : baseType.InstanceConstructors.FirstOrDefault(candidate =>
            candidate.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams));
        if (constructor is null)
            return;
        if (Symbols.IsSource(baseType))
        {
            Construct(instance, baseType, constructor, arguments, place);
        }
        else if (Symbols.IsException(baseType))
        {
            FillException(instance, baseType, constructor, arguments, place);
        }
        else if (!Symbols.IsModel(baseType))
        {
            IsTainted = true;
            NotEvaluable(place, $"the base class {baseType.Name} has no source in this project, so it cannot be evaluated: mark it [Evaluable] in its own project, or derive from another");
        }
    }

    /// <summary>Object and collection initializers, nested ones included.</summary>
    private void Initialize(Value target, IObjectOrCollectionInitializerOperation? initializer, Scope scope)
    {
        if (initializer is null)
            return;
        var receivers = scope.Activation.Receivers;
        receivers.Push(target);
        try
        {
            foreach (var element in initializer.Initializers)
                InitializeElement(element, scope);
        }
        finally
        {
            receivers.Pop();
        }
    }

    private void InitializeElement(IOperation element, Scope scope)
    {
        switch (element)
        {
            case IMemberInitializerOperation member:
                var nested = Evaluate(member.InitializedMember, scope);
                if (nested is NullValue)
                    ThrowDefault(member.InitializedMember.Syntax, "NullReferenceException", $"`{member.InitializedMember.Syntax}` is null here: write `= new() {{ … }}`");
                else
                    Initialize(nested, member.Initializer, scope);
                break;
            default:
                Evaluate(element, scope);
                break;
        }
    }

    private Value EvaluateWith(IWithOperation with, Scope scope)
    {
        var operand = Evaluate(with.Operand, scope);
        if (operand is ConditionalValue or SymbolValue)
            return Explore(() => EvaluateWith(with, ForceNull(operand) is SymbolValue symbol ? Expanded(symbol, with.Syntax, scope) : Force(operand), scope), with.Syntax);
        return EvaluateWith(with, operand, scope);
    }

    private Value EvaluateWith(IWithOperation with, Value operand, Scope scope)
    {
        if (operand is NullValue)
            return ThrowNull(with.Operand.Syntax);
        if (operand is not (ObjectValue or TupleValue))
            return operand is UnknownValue ? operand : Unsupported(with);
        // What a helper of another assembly changes a little is still what the project wrote.
        var origin = Symbols.Helpers.Contains(with.Syntax.SyntaxTree) ? operand.Origin ?? with.Syntax : with.Syntax;
        var copy = operand is ObjectValue instance ? instance.Clone(origin) : operand.Copy();
        Initialize(copy, with.Initializer, scope);
        return copy;
    }

    private Value EvaluateCollection(ICollectionExpressionOperation collection, Scope scope)
    {
        var type = Resolve(collection.Type, scope);
        var items = new List<Value>();
        foreach (var element in collection.Elements)
        {
            if (element is not ISpreadOperation spread)
            {
                items.Add(Explore(() => Evaluate(element, scope), element.Syntax).Copy());
                continue;
            }

            var source = Evaluate(spread.Operand, scope);
            if (source is UnknownValue)
                return source;
            if (Enumerate(source, spread.Operand.Syntax, scope) is not { } spreadItems)
                return Unsupported(collection);
            try
            {
                foreach (var item in spreadItems)
                {
                    if (item is LoopValue or ItemsChoiceValue)
                    {
                        items.AddRange(MapItems(item, null, one => [ElementTypeOf(type) is { } elementOfLoop && one is not UnknownValue ? ConvertImplicitly(one, elementOfLoop, spread.Syntax, scope) : one]));
                        continue;
                    }

                    items.Add(spread.ElementType is { } elementType && collection.Type is not null && ElementTypeOf(type) is { } target && item is not UnknownValue
                        ? ConvertImplicitly(item, target, spread.Syntax, scope)
                        : item);
                    CheckSize(collection.Syntax, items.Count, Limits.CollectionSize, "the collection");
                }
            }
            catch (UnknownException e)
            {
                return e.Value;
            }
        }

        return CollectionOf(type, items, collection, scope);
    }

    private static ITypeSymbol? ElementTypeOf(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments: [var element] } => element,
        _ => null,
    };

    private Value CollectionOf(ITypeSymbol? type, List<Value> items, ICollectionExpressionOperation collection, Scope scope)
    {
        if (type is INamedTypeSymbol { TypeKind: not TypeKind.Interface } known)
        {
            Value? made = null;
            Translated(collection.Syntax, () => made = CollectionCreation.Of(this, known, items, null, collection.Syntax));
            if (made is not null)
                return made;
        }

        switch (type is null ? "" : Symbols.FullName(type))
        {
            case "System.Collections.Generic.IList" or "System.Collections.Generic.ICollection" when type is INamedTypeSymbol { TypeArguments: [var element] }:
                var list = Symbols.Type("System.Collections.Generic.List`1")?.Construct(element);
                return new ListValue(list, items, collection.Syntax);
            default:
                if (type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } custom && Symbols.IsSource(custom))
                    return CollectionOf(custom, items, collection, scope);
                if (type is { TypeKind: TypeKind.Class or TypeKind.Struct } and not IArrayTypeSymbol && Symbols.FullName(type) is not ("System.Span" or "System.ReadOnlySpan"))
                    return NotEvaluable(collection.Syntax, $"a collection expression for {type.Name} cannot be evaluated when the build runs: use a list");
                return new ListValue(type, items, collection.Syntax);
        }
    }

    /// <summary>A collection of the project's own, filled by its Add.</summary>
    private Value CollectionOf(INamedTypeSymbol type, List<Value> items, ICollectionExpressionOperation collection, Scope scope)
    {
        if (collection.ConstructMethod is not { MethodKind: MethodKind.Constructor } constructor || FindAdd(type) is not { } add)
            return NotEvaluable(collection.Syntax, $"a collection expression for {type.Name} cannot be evaluated when the build runs: use a list");
        var value = Create(type, constructor, [], collection.Syntax, scope);
        foreach (var item in items)
            Call(add, value, [item], collection.Syntax, scope);
        return value;
    }

    private IMethodSymbol? FindAdd(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = Symbols.BaseOf(current))
        {
            if (current.GetMembers("Add").OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters.Length == 1 && Symbols.IsSource(method)) is { } add)
                return add;
        }

        return null;
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Plimsoll.Evaluation.Intrinsics;
using Plimsoll.Evaluation.Symbolic;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Interpretation;

internal sealed partial class Interpreter
{
    /// <summary>The items of anything that foreach takes; null when it is nothing that can be enumerated here.</summary>
    public IEnumerable<Value>? Enumerate(Value value, SyntaxNode place, Scope? scope) =>
        ItemsOf(value, place, scope) is { } items ? Guarded(items, place) : null;

    /// <summary>Lazy sequences throw when they are enumerated, and lists when they are changed meanwhile.</summary>
    private IEnumerable<Value> Guarded(IEnumerable<Value> items, SyntaxNode place)
    {
        using var enumerator = items.GetEnumerator();
        while (true)
        {
            try
            {
                if (!enumerator.MoveNext())
                    yield break;
            }
            catch (Exception e) when (IntrinsicTable.IsExpected(e))
            {
                throw IntrinsicTable.Translate(this, e, place);
            }

            yield return enumerator.Current;
        }
    }

    private IEnumerable<Value>? ItemsOf(Value value, SyntaxNode place, Scope? scope)
    {
        if (IsSymbol(value))
            value = ForceNull(value);
        switch (value)
        {
            case UnknownValue unknown:
                throw new UnknownException(unknown);
            case SymbolValue symbol:
                return ItemsOfSymbol(symbol, place);
            case NullValue when IsSymbolic:
                throw new UnknownException(ThrowNull(place) as UnknownValue ?? Erroneous(place));
            case DictionaryValue { Parts: { } parts }:
                return [.. parts.Select(part => PairsOf(part, place))];
            case ListValue { IsDefault: true }:
                throw new UnknownException(ThrowNull(place) as UnknownValue ?? Erroneous(place));
            case ListValue list:
                return list.Items;
            case SequenceValue sequence:
                return sequence.Items;
            case DictionaryValue { IsUnordered: true } or SetValue { IsUnordered: true }:
                NotEvaluable(place, $"the order in which {TypeOf(value)?.Name} is enumerated is not defined: use a list, or a sorted collection");
                throw new UnknownException(new UnknownValue("the order of the items is not defined", place));
            case DictionaryValue dictionary:
                return Pairs(dictionary);
            case SetValue set:
                return set.Items;
            case ScalarValue { Raw: string text }:
                return text.Select(c => new ScalarValue(c, place));
            case StackValue stack:
                return stack.Items;
            case QueueValue queue:
                return queue.Items;
            case LinkedListValue linked:
                return linked.Items;
            case LookupValue lookup:
                return lookup.Groups;
            case EnumeratorValue enumerator:
                return enumerator.Rest();
            case ObjectValue instance when FindGetEnumerator(instance.Type) is { } method:
                return Enumeration(() => Call(method, instance, [], place, scope ?? new Scope(null, new Activation())), place);
            default:
                return null;
        }
    }

    private static Value PairsOf(SymbolicEntry part, SyntaxNode place) => part switch
    {
        SymbolicPair pair => new PairValue(pair.Key, pair.Value, pair.Origin, place),
        SymbolicEntryLoop loop => new LoopValue(loop.Loop, [.. loop.Body.Select(inner => PairsOf(inner, place))], place) { IsUnordered = true },
        SymbolicEntryChoice choice => new ItemsChoiceValue(choice.Condition, [.. choice.WhenTrue.Select(inner => PairsOf(inner, place))], [.. choice.WhenFalse.Select(inner => PairsOf(inner, place))], place),
        _ => throw new InvalidOperationException(part.GetType().Name),
    };

    public static IEnumerable<Value> Pairs(DictionaryValue dictionary)
    {
        foreach (var entry in dictionary.Entries)
            yield return new PairValue(entry.Key, entry.Value.Value, entry.Value.Key, dictionary.Origin);
    }

    private IMethodSymbol? FindGetEnumerator(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = Symbols.BaseOf(current))
        {
            foreach (var member in current.GetMembers("GetEnumerator"))
            {
                if (member is IMethodSymbol { Parameters.IsEmpty: true } method && Symbols.IsSource(method))
                    return method;
            }
        }

        foreach (var implemented in type.AllInterfaces)
        {
            if (implemented.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_IEnumerable
                && type.FindImplementationForInterfaceMember(implemented.GetMembers("GetEnumerator")[0]) is IMethodSymbol implementation && Symbols.IsSource(implementation))
                return implementation;
        }

        return null;
    }

    /// <summary>The items of a type of the project, each time from an enumerator of its own.</summary>
    private IEnumerable<Value> Enumeration(Func<Value> getEnumerator, SyntaxNode place)
    {
        var enumerator = getEnumerator();
        switch (enumerator)
        {
            case EnumeratorValue known:
                foreach (var item in known.Rest())
                    yield return item;
                break;
            case ObjectValue own:
                var scope = new Scope(null, new Activation { Place = place });
                while (own.Type.GetMembers("MoveNext").OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters.IsEmpty) is { } move
                    && RecordProperty(own.Type, "Current") is { } current && IsTrue(Call(move, own, [], place, scope)))
                {
                    Step(place);
                    yield return ReadProperty(current, own, [], place, scope);
                }

                break;
            case UnknownValue unknown:
                throw new UnknownException(unknown);
            default:
                throw new UnknownException(NotEvaluable(place, $"`{Shorten(place.ToString())}` cannot be enumerated when the build runs: use a list"));
        }
    }

    /// <summary>Runs an iterator as far as its consumer asks for items.</summary>
    private IEnumerable<Value> Iterate(IOperation body, Scope arguments, SyntaxNode place)
    {
        var site = SiteIn(body.Syntax.SyntaxTree, place);
        using var items = IterateBody(body, arguments, place).GetEnumerator();
        while (true)
        {
            // Whoever asks for an item may be elsewhere.
            var outer = _site;
            _site = site;
            try
            {
                if (!items.MoveNext())
                    yield break;
            }
            finally
            {
                _site = outer;
            }

            yield return items.Current;
        }
    }

    private IEnumerable<Value> IterateBody(IOperation body, Scope arguments, SyntaxNode place)
    {
        // Every enumeration starts anew, with the arguments as they were passed.
        var scope = new Scope(arguments, new Activation { This = arguments.Activation.This, Types = arguments.Activation.Types, Place = place });
        var statement = body is IMethodBodyBaseOperation methodBody ? methodBody.BlockBody ?? methodBody.ExpressionBody : body;
        foreach (var step in Iterate(statement!, scope))
        {
            if (step.Item is { } item)
            {
                yield return item;
                Step(place);
            }
            else if (step.Completion == Completion.Return)
            {
                yield break;
            }
        }
    }

    /// <summary>The items that a statement yields, then how it completed.</summary>
    private IEnumerable<IteratorStep> Iterate(IOperation statement, Scope scope)
    {
        Step(statement.Syntax);
        if (!Bodies.Yields(statement))
        {
            yield return new IteratorStep(null, Execute(statement, scope));
            yield break;
        }

        var steps = statement switch
        {
            IBlockOperation block => IterateBlock(block, scope.Nested()),
            IReturnOperation { Kind: OperationKind.YieldReturn, ReturnedValue: { } value } =>
                [new IteratorStep(Evaluate(value, scope), Completion.Normal), new IteratorStep(null, Completion.Normal)],
            IReturnOperation => [new IteratorStep(null, Completion.Return)],
            IConditionalOperation conditional => IterateConditional(conditional, scope),
            IForEachLoopOperation loop => IterateForEach(loop, scope),
            IForLoopOperation loop => IterateFor(loop, scope),
            IWhileLoopOperation loop => IterateWhile(loop, scope),
            ISwitchOperation @switch => IterateSwitch(@switch, scope),
            ITryOperation { Catches.IsEmpty: true } @try => IterateTry(@try, scope),
            IUsingOperation @using => IterateUsing(@using, scope),
            ILabeledOperation { Operation: { } operation } => Iterate(operation, scope),
            _ => throw new UnknownException(NotEvaluable(statement.Syntax, "yield in this statement cannot be evaluated when the build runs: build a list")),
        };
        foreach (var step in steps)
            yield return step;
    }

    private IEnumerable<IteratorStep> IterateBlock(IBlockOperation block, Scope scope)
    {
        DeclareLocalFunctions(block.Operations, scope);
        var resources = new List<Value>();
        try
        {
            for (var i = 0; i < block.Operations.Length; i++)
            {
                var completion = Completion.Normal;
                foreach (var step in Iterate(block.Operations[i], scope))
                {
                    if (step.Item is not null)
                        yield return step;
                    else
                        completion = step.Completion;
                }

                if (block.Operations[i] is IUsingDeclarationOperation @using)
                    resources.AddRange(ResourcesOf(@using, scope));
                if (completion == Completion.Goto && FindLabel(block.Operations, scope) is var label and >= 0)
                {
                    i = label - 1;
                }
                else if (completion != Completion.Normal)
                {
                    yield return new IteratorStep(null, completion);
                    yield break;
                }
            }

            yield return IteratorStep.Done;
        }
        finally
        {
            Dispose(resources, block.Syntax, scope);
        }
    }

    private IEnumerable<IteratorStep> IterateConditional(IConditionalOperation conditional, Scope scope) =>
        (IsTrue(Evaluate(conditional.Condition, scope)) ? conditional.WhenTrue : conditional.WhenFalse) is { } branch
            ? Iterate(branch, scope)
            : [IteratorStep.Done];

    private IEnumerable<IteratorStep> IterateForEach(IForEachLoopOperation loop, Scope scope)
    {
        foreach (var item in ItemsOf(loop, scope))
        {
            if (item is LoopValue or ItemsChoiceValue)
            {
                foreach (var part in MapItems(item, VariableOf(loop), one => IteratedItems(loop, one, scope)))
                    yield return new IteratorStep(part, Completion.Normal);
                continue;
            }

            var inner = scope.Nested();
            AssignLoopVariable(loop, item, inner);
            var completion = Completion.Normal;
            foreach (var step in Iterate(loop.Body, inner))
            {
                if (step.Item is not null)
                    yield return step;
                else
                    completion = step.Completion;
            }

            if (completion == Completion.Break)
                break;
            if (completion is Completion.Return or Completion.Goto)
            {
                yield return new IteratorStep(null, completion);
                yield break;
            }
        }

        yield return IteratorStep.Done;
    }

    private IEnumerable<IteratorStep> IterateFor(IForLoopOperation loop, Scope scope)
    {
        var outer = scope.Nested();
        foreach (var initializer in loop.Before)
            Execute(initializer, outer);
        while (true)
        {
            var inner = outer.Nested();
            if (loop.Condition is { } condition && !IsTrue(Evaluate(condition, inner)))
                break;
            var completion = Completion.Normal;
            foreach (var step in Iterate(loop.Body, inner))
            {
                if (step.Item is not null)
                    yield return step;
                else
                    completion = step.Completion;
            }

            if (completion == Completion.Break)
                break;
            if (completion is Completion.Return or Completion.Goto)
            {
                yield return new IteratorStep(null, completion);
                yield break;
            }

            foreach (var increment in loop.AtLoopBottom)
                Execute(increment, outer);
        }

        yield return IteratorStep.Done;
    }

    private IEnumerable<IteratorStep> IterateWhile(IWhileLoopOperation loop, Scope scope)
    {
        var isFirst = true;
        while (true)
        {
            var inner = scope.Nested();
            if ((loop.ConditionIsTop || !isFirst) && IsTrue(Evaluate(loop.Condition!, inner)) == loop.ConditionIsUntil)
                break;
            isFirst = false;
            var completion = Completion.Normal;
            foreach (var step in Iterate(loop.Body, inner))
            {
                if (step.Item is not null)
                    yield return step;
                else
                    completion = step.Completion;
            }

            if (completion == Completion.Break)
                break;
            if (completion is Completion.Return or Completion.Goto)
            {
                yield return new IteratorStep(null, completion);
                yield break;
            }
        }

        yield return IteratorStep.Done;
    }

    private IEnumerable<IteratorStep> IterateSwitch(ISwitchOperation @switch, Scope scope)
    {
        var inner = scope.Nested();
        var selected = SelectCase(@switch, inner);
        while (selected is not null)
        {
            var completion = Completion.Normal;
            foreach (var statement in selected.Body)
            {
                foreach (var step in Iterate(statement, inner))
                {
                    if (step.Item is not null)
                        yield return step;
                    else
                        completion = step.Completion;
                }

                if (completion != Completion.Normal)
                    break;
            }

            selected = completion == Completion.Goto ? FindCase(@switch, scope) : null;
            if (selected is null && completion is not (Completion.Break or Completion.Normal))
            {
                yield return new IteratorStep(null, completion);
                yield break;
            }
        }

        yield return IteratorStep.Done;
    }

    private IEnumerable<IteratorStep> IterateTry(ITryOperation @try, Scope scope)
    {
        try
        {
            foreach (var step in Iterate(@try.Body, scope))
                yield return step;
        }
        finally
        {
            if (@try.Finally is { } handler)
                Execute(handler, scope);
        }
    }

    private IEnumerable<IteratorStep> IterateUsing(IUsingOperation @using, Scope scope)
    {
        var inner = scope.Nested();
        var resources = AcquireResources(@using.Resources, inner);
        try
        {
            foreach (var step in Iterate(@using.Body, inner))
                yield return step;
        }
        finally
        {
            Dispose(resources, @using.Syntax, inner);
        }
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Plimsoll.Charts.Templates;
using Plimsoll.Evaluation.Nodes;
using Plimsoll.Evaluation.Symbolic;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Interpretation;

internal sealed partial class Interpreter
{
    private static string? VariableOf(IForEachLoopOperation loop) => loop.LoopControlVariable is IVariableDeclaratorOperation declarator ? declarator.Symbol.Name : null;

    /// <summary>Runs the body of a loop over values once, for whatever item there may be; what it adds to lists and dictionaries becomes a loop in them.</summary>
    private void ExecuteForSymbol(IForEachLoopOperation loop, Value part, Scope scope)
    {
        var added = new Dictionary<ListValue, List<Value>>();
        var entries = new Dictionary<DictionaryValue, List<SymbolicEntry>>();
        Collect(part, VariableOf(loop), [], []);
        foreach (var pair in added)
        {
            if (Captured(pair.Key, isAddition: true, loop.Syntax) is { } outer)
                outer.AddRange(pair.Value);
            else
                pair.Key.Items.AddRange(pair.Value);
        }

        foreach (var pair in entries)
        {
            NoteEntryChange(pair.Key, loop.Syntax, out var capture);
            if (capture is not null)
            {
                if (!capture.Entries.TryGetValue(pair.Key, out var list))
                    capture.Entries.Add(pair.Key, list = []);
                list.AddRange(pair.Value);
            }
            else
            {
                SymbolicDictionaries.SetAll(this, pair.Key, pair.Value, loop.Syntax);
            }
        }

        // Puts the effects for one item into the loops and conditions that it stands in.
        void Collect(Value item, string? name, IReadOnlyList<TemplateLoop> loops, IReadOnlyList<Decision> conditions)
        {
            switch (item)
            {
                case LoopValue { Items: [SymbolValue { Expression: VariableExpression own } single], IsUnordered: false } fresh when name is not null && own.Equals(fresh.Loop.Item):
                    var renamed = NewVariable(name, fresh.Loop.Item.Facts);
                    Wrap(fresh.Loop with { Item = renamed }, new SymbolValue(renamed, single.Type, single.Origin));
                    break;
                case LoopValue nested:
                    foreach (var inner in nested.Items)
                        Wrap(nested.Loop, inner);
                    break;
                case ItemsChoiceValue choice:
                    foreach (var inner in choice.WhenTrue)
                        Assume(choice.Condition, true, () => { Collect(inner, null, loops, [.. conditions, new Decision(choice.Condition, true)]); return 0; });
                    foreach (var inner in choice.WhenFalse)
                        Assume(choice.Condition, false, () => { Collect(inner, null, loops, [.. conditions, new Decision(choice.Condition, false)]); return 0; });
                    break;
                default:
                    Run(item);
                    break;
            }

            void Wrap(TemplateLoop around, Value inner)
            {
                var (outerItems, outerEntries) = (added, entries);
                added = [];
                entries = [];
                Collect(inner, null, [.. loops, around], conditions);
                var (items, pairs) = (added, entries);
                added = outerItems;
                entries = outerEntries;
                foreach (var pair in items)
                    Add(added, pair.Key, new LoopValue(around, pair.Value, loop.Syntax));
                foreach (var pair in pairs)
                    Add(entries, pair.Key, new SymbolicEntryLoop(around, pair.Value));
            }

            void Run(Value one)
            {
                var result = Explored(
                    () =>
                    {
                        var outer = _loop;
                        _loop = new LoopCapture(outer);
                        try
                        {
                            var inner = scope.Nested();
                            AssignLoopVariable(loop, one, inner);
                            if (Execute(loop.Body, inner) is Completion.Break or Completion.Return or Completion.Goto)
                                throw new UnknownException(Inexpressible(loop.Syntax, "a loop over values goes through all of them in a template: use Where, Any or First instead of leaving it"));
                            return _loop;
                        }
                        finally
                        {
                            _loop = outer;
                        }
                    },
                    (condition, whenTrue, whenFalse) => Merged(condition, whenTrue, whenFalse),
                    loop.Syntax);
                foreach (var pair in result.Items)
                    Add(added, pair.Key, [.. conditions.Reverse().Aggregate((IReadOnlyList<Value>)pair.Value, (list, decision) => [decision.IsTaken ? new ItemsChoiceValue(decision.Condition, list, [], loop.Syntax) : new ItemsChoiceValue(decision.Condition, [], list, loop.Syntax)])]);
                foreach (var pair in result.Entries)
                    Add(entries, pair.Key, [.. conditions.Reverse().Aggregate((IReadOnlyList<SymbolicEntry>)pair.Value, (list, decision) => [decision.IsTaken ? new SymbolicEntryChoice(decision.Condition, list, []) : new SymbolicEntryChoice(decision.Condition, [], list)])]);
            }
        }

        LoopCapture Merged(TemplateExpression condition, LoopCapture whenTrue, LoopCapture whenFalse)
        {
            var merged = new LoopCapture(_loop);
            foreach (var list in whenTrue.Items.Keys.Union(whenFalse.Items.Keys))
                merged.Items.Add(list, [.. Merging.MergeItems(condition, whenTrue.Items.TryGetValue(list, out var a) ? a : [], whenFalse.Items.TryGetValue(list, out var b) ? b : [], loop.Syntax)]);
            foreach (var dictionary in whenTrue.Entries.Keys.Union(whenFalse.Entries.Keys))
                merged.Entries.Add(dictionary, [.. Merging.MergeEntries(condition, whenTrue.Entries.TryGetValue(dictionary, out var a) ? a : [], whenFalse.Entries.TryGetValue(dictionary, out var b) ? b : [])]);
            return merged;
        }

        static void Add<TKey, T>(Dictionary<TKey, List<T>> target, TKey key, params T[] values)
            where TKey : notnull
        {
            if (!target.TryGetValue(key, out var list))
                target.Add(key, list = []);
            list.AddRange(values);
        }
    }

    /// <summary>What the body of an iterator's loop yields for one item, whatever way it goes.</summary>
    private IReadOnlyList<Value> IteratedItems(IForEachLoopOperation loop, Value item, Scope scope) => ExploreItems(
        () =>
        {
            var outer = _loop;
            _loop = new LoopCapture(outer);
            try
            {
                var inner = scope.Nested();
                AssignLoopVariable(loop, item, inner);
                var items = new List<Value>();
                foreach (var step in Iterate(loop.Body, inner))
                {
                    if (step.Item is not null)
                        items.Add(step.Item);
                    else if (step.Completion is Completion.Break or Completion.Return or Completion.Goto)
                        throw new UnknownException(Inexpressible(loop.Syntax, "a loop over values goes through all of them in a template: use Where, Any or First instead of leaving it"));
                }

                if (_loop.Items.Count + _loop.Entries.Count > 0)
                    throw new UnknownException(Inexpressible(loop.Syntax, "a loop over values that yields items cannot fill a list or dictionary besides: make two loops"));
                return items;
            }
            finally
            {
                _loop = outer;
            }
        },
        loop.Syntax);

    /// <summary>Where what is added to a list goes while a loop over values runs in which the list was not made; null for the list itself.</summary>
    public List<Value>? Captured(ListValue list, bool isAddition, SyntaxNode place)
    {
        LoopCapture? capture = null;
        for (var loop = _loop; loop is not null && loop.IsOuter(list.Stamp); loop = loop.Outer)
            capture ??= loop;
        if (capture is null || !isAddition)
        {
            NoteChange(list.Stamp, place);
            return null;
        }

        Calls.NoteChange(list.Stamp);
        if (!capture.Items.TryGetValue(list, out var items))
            capture.Items.Add(list, items = []);
        return items;
    }

    /// <summary>A record among the values, as an object that can be copied with changes.</summary>
    private ObjectValue Expanded(SymbolValue symbol, SyntaxNode place, Scope scope)
    {
        if (symbol.Type is not INamedTypeSymbol type)
            throw new UnknownException(Inexpressible(place, "this value cannot be copied with changes in a template"));
        var instance = new ObjectValue(type, place);
        foreach (var member in (_members ??= new JsonMembers(this)).Of(type))
        {
            if (IsStorage(member.Property, type) && (!Symbols.IsSource(member.Property) || Bodies.IsAutoProperty(member.Property)) && ReadSymbol(symbol, member.Property, [], place, scope) is { } value)
                instance.Set(member.Property, value);
        }

        return instance;
    }
}

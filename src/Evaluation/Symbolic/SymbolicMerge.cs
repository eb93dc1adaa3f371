using Microsoft.CodeAnalysis;
using Plimsoll.Charts.Templates;
using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Symbolic;

/// <summary>
/// Makes one value of what an evaluation gave where a condition holds and where it does not. Two versions of one object, which code
/// changed in one way and not in the other, are one object again, with choices where they differ.
/// </summary>
internal sealed class SymbolicMerge(Interpreter interpreter)
{
    public Value Merge(TemplateExpression condition, Value whenTrue, Value whenFalse, SyntaxNode place)
    {
        if (whenTrue is UnknownValue)
            return whenTrue;
        if (whenFalse is UnknownValue || AreSame(whenTrue, whenFalse))
            return whenFalse;
        if (IsCondition(whenTrue) is { } left && IsCondition(whenFalse) is { } right)
            return new SymbolValue(Conditions.Choose(condition, left, right), BooleanOf(whenTrue, whenFalse), place);
        if (whenTrue.Origin is not null && whenTrue.Origin == whenFalse.Origin && Versions(condition, whenTrue, whenFalse, place) is { } merged)
            return merged;
        return new ConditionalValue(condition, whenTrue, whenFalse, whenTrue is NullValue ? whenFalse.Origin ?? place : whenTrue.Origin ?? place);
    }

    /// <summary>What is at the beginning and the end of both is there in any case.</summary>
    public IReadOnlyList<Value> MergeItems(TemplateExpression condition, IReadOnlyList<Value> whenTrue, IReadOnlyList<Value> whenFalse, SyntaxNode place)
    {
        var start = 0;
        while (start < whenTrue.Count && start < whenFalse.Count && AreSame(whenTrue[start], whenFalse[start]))
            start++;
        var end = 0;
        while (end < whenTrue.Count - start && end < whenFalse.Count - start && AreSame(whenTrue[whenTrue.Count - 1 - end], whenFalse[whenFalse.Count - 1 - end]))
            end++;
        var items = new List<Value>(whenTrue.Take(start));
        var left = whenTrue.Skip(start).Take(whenTrue.Count - start - end).ToList();
        var right = whenFalse.Skip(start).Take(whenFalse.Count - start - end).ToList();
        // Items of the same place differ in what is in them.
        if (left.Count == right.Count && left.Zip(right, static (a, b) => a.Origin is not null && a.Origin == b.Origin && a.GetType() == b.GetType() && a is ObjectValue or ListValue or DictionaryValue).All(static same => same))
            items.AddRange(left.Zip(right, (a, b) => Merge(condition, a, b, place)));
        else if (left.Count + right.Count > 0)
            items.Add(new ItemsChoiceValue(condition, left, right, place));
        items.AddRange(whenTrue.Skip(whenTrue.Count - end));
        return items;
    }

    public IReadOnlyList<SymbolicEntry> MergeEntries(TemplateExpression condition, IReadOnlyList<SymbolicEntry> whenTrue, IReadOnlyList<SymbolicEntry> whenFalse)
    {
        var start = 0;
        while (start < whenTrue.Count && start < whenFalse.Count && AreSame(whenTrue[start], whenFalse[start]))
            start++;
        var left = whenTrue.Skip(start).ToList();
        var right = whenFalse.Skip(start).ToList();
        return left.Count + right.Count == 0 ? whenTrue : [.. whenTrue.Take(start), new SymbolicEntryChoice(condition, left, right)];
    }

    private Value? Versions(TemplateExpression condition, Value whenTrue, Value whenFalse, SyntaxNode place)
    {
        switch (whenTrue, whenFalse)
        {
            case (ObjectValue a, ObjectValue b) when SymbolEqualityComparer.Default.Equals(a.Type, b.Type):
                var merged = new ObjectValue(a.Type, a.Origin);
                foreach (var member in a.Slots.Keys.Union(b.Slots.Keys, SymbolEqualityComparer.Default).OfType<ISymbol>())
                {
                    var left = interpreter.ReadSlot(a, member);
                    var right = interpreter.ReadSlot(b, member);
                    var key = a.TryGet(member, out var slot) ? slot.Key : b.TryGet(member, out slot) ? slot.Key : null;
                    merged.Set(member, Merge(condition, left, right, place), key);
                }

                return merged;
            case (ListValue a, ListValue b) when SymbolEqualityComparer.Default.Equals(a.Type, b.Type) && a.Lengths is null && b.Lengths is null:
                return new ListValue(a.Type, [.. MergeItems(condition, a.Items, b.Items, place)], a.Origin);
            case (DictionaryValue a, DictionaryValue b) when SymbolEqualityComparer.Default.Equals(a.Type, b.Type):
                var dictionary = a.CopyEmpty(a.Origin);
                dictionary.Parts = [.. MergeEntries(condition, SymbolicDictionaries.PartsOf(a), SymbolicDictionaries.PartsOf(b))];
                return dictionary;
            case (TupleValue a, TupleValue b) when a.Items.Length == b.Items.Length:
                return new TupleValue([.. a.Items.Zip(b.Items, (x, y) => Merge(condition, x, y, place))], a.Type, a.Origin);
            default:
                return null;
        }
    }

    /// <summary>Whether two values are alike in all that can be seen of them.</summary>
    public bool AreSame(Value left, Value right)
    {
        if (ReferenceEquals(left, right))
            return true;
        switch (left, right)
        {
            case (NullValue, NullValue):
                return true;
            case (ScalarValue a, ScalarValue b):
                return Equals(a.Raw, b.Raw) && SymbolEqualityComparer.Default.Equals(a.EnumType, b.EnumType);
            case (SymbolValue a, SymbolValue b):
                return a.Expression.Equals(b.Expression);
            case (QuantityValue a, QuantityValue b):
                return a.Text == b.Text;
            case (IntOrStringValue a, IntOrStringValue b):
                return a.Text == b.Text;
            case (ConditionalValue a, ConditionalValue b):
                return a.Condition.Equals(b.Condition) && AreSame(a.WhenTrue, b.WhenTrue) && AreSame(a.WhenFalse, b.WhenFalse);
            case (ObjectValue a, ObjectValue b):
                return SymbolEqualityComparer.Default.Equals(a.Type, b.Type)
                    && a.Slots.Keys.Union(b.Slots.Keys, SymbolEqualityComparer.Default).OfType<ISymbol>().All(member => AreSame(interpreter.ReadSlot(a, member), interpreter.ReadSlot(b, member)));
            case (ListValue a, ListValue b):
                return AreSame(a.Items, b.Items);
            case (TupleValue a, TupleValue b):
                return AreSame(a.Items, b.Items);
            case (PairValue a, PairValue b):
                return AreSame(a.Key, b.Key) && AreSame(a.Value, b.Value);
            case (LoopValue a, LoopValue b):
                return a.Loop.Equals(b.Loop) && AreSame(a.Items, b.Items);
            case (ItemsChoiceValue a, ItemsChoiceValue b):
                return a.Condition.Equals(b.Condition) && AreSame(a.WhenTrue, b.WhenTrue) && AreSame(a.WhenFalse, b.WhenFalse);
            case (DictionaryValue a, DictionaryValue b):
                var (x, y) = (SymbolicDictionaries.PartsOf(a), SymbolicDictionaries.PartsOf(b));
                return x.Count == y.Count && x.Zip(y, AreSame).All(static same => same);
            default:
                return false;
        }
    }

    private bool AreSame(SymbolicEntry left, SymbolicEntry right) => (left, right) switch
    {
        (SymbolicPair a, SymbolicPair b) => AreSame(a.Key, b.Key) && AreSame(a.Value, b.Value),
        (SymbolicEntryLoop a, SymbolicEntryLoop b) => a.Loop.Equals(b.Loop) && a.Body.Count == b.Body.Count && a.Body.Zip(b.Body, AreSame).All(static same => same),
        (SymbolicEntryChoice a, SymbolicEntryChoice b) => a.Condition.Equals(b.Condition)
            && a.WhenTrue.Count == b.WhenTrue.Count && a.WhenTrue.Zip(b.WhenTrue, AreSame).All(static same => same)
            && a.WhenFalse.Count == b.WhenFalse.Count && a.WhenFalse.Zip(b.WhenFalse, AreSame).All(static same => same),
        _ => false,
    };

    private bool AreSame(IReadOnlyList<Value> left, IReadOnlyList<Value> right) => left.Count == right.Count && left.Zip(right, AreSame).All(static same => same);

    private static TemplateExpression? IsCondition(Value value) => value switch
    {
        ScalarValue { Raw: bool flag } => LiteralExpression.Of(flag),
        SymbolValue { Expression: { Type: TemplateType.Boolean, IsNullable: false } expression } => expression,
        _ => null,
    };

    private ITypeSymbol? BooleanOf(Value left, Value right) => (left as SymbolValue)?.Type ?? (right as SymbolValue)?.Type ?? interpreter.Symbols.Type("System.Boolean");
}

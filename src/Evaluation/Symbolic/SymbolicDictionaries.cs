using Microsoft.CodeAnalysis;
using Plimsoll.Charts.Templates;
using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Symbolic;

/// <summary>Dictionaries with keys that are known only when a chart is installed: later entries win, as in C#.</summary>
internal static class SymbolicDictionaries
{
    /// <summary>The parts of any dictionary.</summary>
    public static IReadOnlyList<SymbolicEntry> PartsOf(DictionaryValue dictionary) => dictionary.Parts
        ?? [.. dictionary.Entries.Select(static entry => new SymbolicPair(entry.Key, entry.Value.Value, entry.Value.Key))];

    /// <summary>Whether an operation on the dictionary concerns symbols.</summary>
    public static bool Concerns(DictionaryValue dictionary, IEnumerable<Value> arguments) =>
        dictionary.Parts is not null || arguments.Any(static argument => argument is SymbolValue { Expression.Type: not (TemplateType.List or TemplateType.Map) });

    /// <summary>Sets an entry, which replaces what has the same key.</summary>
    public static void Set(Interpreter interpreter, DictionaryValue dictionary, Value key, Value value, SyntaxNode? place)
    {
        var parts = PartsOf(dictionary);
        dictionary.Parts = [.. Without(interpreter, parts, key, place), new SymbolicPair(key, value.Copy(), key.Origin ?? place)];
        // Where the key stood already it stays.
        var index = IndexOf(interpreter, parts, key);
        if (index >= 0)
            dictionary.Parts = [.. parts.Take(index), new SymbolicPair(key, value.Copy(), key.Origin ?? place), .. parts.Skip(index + 1)];
    }

    /// <summary>Adds the entries of another dictionary, which replace what has the same keys.</summary>
    public static void SetAll(Interpreter interpreter, DictionaryValue dictionary, IReadOnlyList<SymbolicEntry> added, SyntaxNode? place)
    {
        foreach (var part in added)
        {
            if (part is SymbolicPair pair)
            {
                Set(interpreter, dictionary, pair.Key, pair.Value, pair.Origin ?? place);
                continue;
            }

            var parts = PartsOf(dictionary);
            dictionary.Parts = [.. parts.SelectMany(before => Unless(interpreter, before, part, place)), part];
        }
    }

    private static int IndexOf(Interpreter interpreter, IReadOnlyList<SymbolicEntry> parts, Value key)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] is SymbolicPair pair && interpreter.ExpressionOf(pair.Key) is { } known && known.Equals(interpreter.ExpressionOf(key)))
                return i;
        }

        return -1;
    }

    /// <summary>The parts without an entry of the key.</summary>
    private static IEnumerable<SymbolicEntry> Without(Interpreter interpreter, IReadOnlyList<SymbolicEntry> parts, Value key, SyntaxNode? place)
    {
        if (interpreter.ExpressionOf(key) is not { } expression)
            throw new UnknownException(interpreter.Inexpressible(key.Origin ?? place!, "this key cannot be written in a template: use a string of the values, or a constant"));
        foreach (var part in parts)
        {
            foreach (var left in Without(interpreter, part, expression, key.Origin ?? place))
                yield return left;
        }
    }

    private static IEnumerable<SymbolicEntry> Without(Interpreter interpreter, SymbolicEntry part, TemplateExpression key, SyntaxNode? place)
    {
        switch (part)
        {
            case SymbolicPair pair when interpreter.ExpressionOf(pair.Key) is { } known:
                if (known.Equals(key))
                    yield break;
                var differs = Differ(known, key);
                if (Conditions.IsTrue(differs))
                    yield return pair;
                else
                    yield return new SymbolicEntryChoice(differs, [pair], []);
                break;
            case SymbolicEntryLoop { Loop: { Key: { } variable } loop, Body: [SymbolicPair { Key: SymbolValue { Expression: var own } }] } entries when own.Equals(variable):
                yield return entries with { Loop = loop with { Source = Omit(loop.Source, key) } };
                break;
            case SymbolicEntryLoop { Body: var body } entries:
                yield return entries with { Body = [.. body.SelectMany(inner => Without(interpreter, inner, key, place))] };
                break;
            case SymbolicEntryChoice choice:
                yield return choice with
                {
                    WhenTrue = [.. choice.WhenTrue.SelectMany(inner => Without(interpreter, inner, key, place))],
                    WhenFalse = [.. choice.WhenFalse.SelectMany(inner => Without(interpreter, inner, key, place))],
                };
                break;
            default:
                throw new UnknownException(interpreter.Inexpressible(place!, "which of these entries has the key cannot be said in a template: build the dictionary of strings"));
        }
    }

    private static CallExpression Omit(TemplateExpression source, TemplateExpression key) => source is CallExpression { Function: "omit" } omit
        ? new CallExpression("omit", TemplateType.Map, [.. omit.Arguments, key])
        : new CallExpression("omit", TemplateType.Map, source, key);

    private static TemplateExpression Differ(TemplateExpression left, TemplateExpression right) => left is LiteralExpression && right is LiteralExpression
        ? LiteralExpression.Of(!left.Equals(right))
        : right is LiteralExpression
        ? new CallExpression("ne", TemplateType.Boolean, left, right)
        : new CallExpression("ne", TemplateType.Boolean, right, left);

    /// <summary>An earlier part where a later one may have its keys.</summary>
    private static IEnumerable<SymbolicEntry> Unless(Interpreter interpreter, SymbolicEntry before, SymbolicEntry later, SyntaxNode? place)
    {
        switch (later)
        {
            // A map of the values: one look into it for each key.
            case SymbolicEntryLoop { Loop: { Key: { } variable } loop, Body: [SymbolicPair { Key: SymbolValue { Expression: var own } }] } when own.Equals(variable):
                switch (before)
                {
                    case SymbolicPair pair when interpreter.ExpressionOf(pair.Key) is { } key:
                        if (loop.Source is CallExpression { Function: "omit", Arguments: var omitted } && omitted.Skip(1).Any(key.Equals))
                            return [before];
                        return [new SymbolicEntryChoice(Conditions.Not(new CallExpression("hasKey", TemplateType.Boolean, loop.Source, key)), [pair], [])];
                    case SymbolicEntryLoop { Loop: { Key: { } first } earlier, Body: [SymbolicPair { Key: SymbolValue { Expression: var key } } value] } entries when key.Equals(first):
                        return [entries with { Body = [new SymbolicEntryChoice(Conditions.Not(new CallExpression("hasKey", TemplateType.Boolean, loop.Source, first)), [value], [])] }];
                    case SymbolicEntryChoice choice:
                        return
                        [
                            choice with
                            {
                                WhenTrue = [.. choice.WhenTrue.SelectMany(inner => Unless(interpreter, inner, later, place))],
                                WhenFalse = [.. choice.WhenFalse.SelectMany(inner => Unless(interpreter, inner, later, place))],
                            },
                        ];
                    case SymbolicEntryLoop { Body: var body } entries:
                        return [entries with { Body = [.. body.SelectMany(inner => Unless(interpreter, inner, later, place))] }];
                }

                break;
            case SymbolicEntryChoice choice:
                var whenTrue = choice.WhenTrue.Aggregate((IEnumerable<SymbolicEntry>)[before], (parts, one) => parts.SelectMany(part => Unless(interpreter, part, one, place)));
                var whenFalse = choice.WhenFalse.Aggregate((IEnumerable<SymbolicEntry>)[before], (parts, one) => parts.SelectMany(part => Unless(interpreter, part, one, place)));
                return [new SymbolicEntryChoice(choice.Condition, [.. whenTrue], [.. whenFalse])];
            case SymbolicPair pair when interpreter.ExpressionOf(pair.Key) is { } key:
                return [.. Without(interpreter, before, key, place)];
        }

        throw new UnknownException(interpreter.Inexpressible(place!, "whether these keys occur twice cannot be said in a template: take them from a dictionary of the values"));
    }
}

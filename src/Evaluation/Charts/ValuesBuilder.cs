using Microsoft.CodeAnalysis;
using Plimsoll.Charts.Values;
using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Nodes;
using Plimsoll.Evaluation.Values;
using Plimsoll.Model;

namespace Plimsoll.Evaluation.Charts;

/// <summary>
/// Makes nodes of a chart's values, as they stand in values files. What is null is left out, except in lists, where the record would
/// have its default instead.
/// </summary>
internal sealed class ValuesBuilder
{
    private readonly Interpreter _interpreter;
    private readonly SyntaxNode _place;
    private readonly NodeBuilder _nodes;
    private bool _isComplete = true;

    public ValuesBuilder(Interpreter interpreter, SyntaxNode place)
    {
        _interpreter = interpreter;
        _place = place;
        _nodes = new NodeBuilder(interpreter, place);
    }

    /// <summary>Whether all of it is known.</summary>
    public bool IsComplete => _isComplete && _nodes.IsComplete;

    public Node Build(ValueSchema schema, Value value)
    {
        try
        {
            return (schema, value) switch
            {
                (RecordSchema { IsModel: false } record, ObjectValue instance) => Record(record, instance),
                (ListSchema list, not (UnknownValue or NullValue)) when _interpreter.Enumerate(value, _place, null) is { } items =>
                    new SequenceNode(SpanOf(value), [.. items.Select(item => Build(list.Items, item))]),
                (MapSchema map, DictionaryValue dictionary) => new MappingNode(SpanOf(value), [.. dictionary.Entries
                    .Select(entry => new MappingEntry(_interpreter.Format(entry.Key, null, _place), SpanOf(entry.Value.Key ?? value.Origin), Build(map.Values, entry.Value.Value)))]),
                _ => _nodes.Build(value, null, depth: 1),
            };
        }
        catch (UnknownException e)
        {
            _isComplete = false;
            return new UnknownNode(SpanOf(e.Value), e.Value.Reason);
        }
    }

    private MappingNode Record(RecordSchema record, ObjectValue instance)
    {
        var entries = new List<MappingEntry>();
        foreach (var property in record.Properties)
        {
            if (Find(instance.Type, property.Member) is not { } symbol)
                continue;
            var value = _interpreter.ReadProperty(symbol, instance, [], instance.Origin ?? _place, null);
            if (value is NullValue && !(record.IsItem && property.Default is not null))
                continue;
            var key = instance.TryGet(symbol, out var slot) ? slot.Key : null;
            entries.Add(new MappingEntry(property.Name, SpanOf(key ?? instance.Origin), Build(property.Schema, value)));
        }

        return new MappingNode(SpanOf(instance), entries);
    }

    private IPropertySymbol? Find(INamedTypeSymbol type, string name)
    {
        for (var current = type; current is not null; current = _interpreter.Symbols.BaseOf(current))
        {
            if (current.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault(static property => !property.IsIndexer) is { } property)
                return property;
        }

        return null;
    }

    private SourceSpan SpanOf(Value value) => SpanOf(value.Origin);

    private SourceSpan SpanOf(SyntaxNode? origin) =>
        _interpreter.Problems.SpanOf(origin is not null && !_interpreter.Symbols.Helpers.Contains(origin.SyntaxTree) ? origin : _place);
}

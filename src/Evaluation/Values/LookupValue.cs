using Microsoft.CodeAnalysis;

namespace Plimsoll.Evaluation.Values;

/// <summary>What ToLookup yields: groups in the order of their first items, found by key.</summary>
internal sealed class LookupValue(ITypeSymbol? type, List<GroupValue> groups, IEqualityComparer<Value> comparer, SyntaxNode? origin) : Value(origin)
{
    private readonly Dictionary<Value, GroupValue> _byKey = groups.ToDictionary(group => group.Key, comparer);

    public ITypeSymbol? Type { get; } = type;

    public List<GroupValue> Groups { get; } = groups;

    public GroupValue? Find(Value key) => _byKey.TryGetValue(key, out var group) ? group : null;
}

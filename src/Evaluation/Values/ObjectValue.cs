using Microsoft.CodeAnalysis;

namespace Plimsoll.Evaluation.Values;

/// <summary>An instance of a class or struct: mutable storage with identity. Slots are keyed by the original definition of a member.</summary>
internal sealed class ObjectValue(INamedTypeSymbol type, SyntaxNode? origin) : Value(origin)
{
    private readonly Dictionary<ISymbol, Slot> _slots = new(SymbolEqualityComparer.Default);

    public INamedTypeSymbol Type { get; } = type;

    public IReadOnlyDictionary<ISymbol, Slot> Slots => _slots;

    public bool TryGet(ISymbol member, out Slot slot) => _slots.TryGetValue(member.OriginalDefinition, out slot);

    public void Set(ISymbol member, Value value, SyntaxNode? key = null) => _slots[member.OriginalDefinition] = new Slot(value, key);

    /// <summary>Takes over what another struct of the type holds.</summary>
    public void Assign(ObjectValue other)
    {
        var slots = other.Clone(Origin)._slots;
        _slots.Clear();
        foreach (var pair in slots)
            _slots.Add(pair.Key, pair.Value);
    }

    /// <summary>What <c>with</c> and MemberwiseClone make: a new object that shares everything below it.</summary>
    public ObjectValue Clone(SyntaxNode? origin)
    {
        var clone = new ObjectValue(Type, origin);
        foreach (var pair in _slots)
            clone._slots.Add(pair.Key, pair.Value with { Value = pair.Value.Value.Copy() });
        return clone;
    }

    public override Value Copy() => Type.IsValueType ? Clone(Origin) : this;

    public override string ToString() => Type.Name;
}

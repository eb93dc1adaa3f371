using Microsoft.CodeAnalysis;

namespace Plimsoll.Evaluation.Values;

/// <summary>An enumerator that the code moves itself.</summary>
internal sealed class EnumeratorValue(IEnumerator<Value> items, Value beforeFirst, SyntaxNode? origin) : Value(origin)
{
    public bool IsAtItem { get; private set; }

    public Value Current => IsAtItem ? items.Current : beforeFirst;

    public bool MoveNext() => IsAtItem = items.MoveNext();

    public void Dispose() => items.Dispose();

    /// <summary>The items that are left.</summary>
    public IEnumerable<Value> Rest()
    {
        using var rest = items;
        while (MoveNext())
            yield return Current;
    }
}

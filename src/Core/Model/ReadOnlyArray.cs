using System.Collections;

namespace Plimsoll.Model;

/// <summary>
/// An array that nobody changes. It is asked and enumerated without calls through an interface and without an enumerator on the heap:
/// rules ask lists of nodes and views of objects more often than anything else.
/// </summary>
public readonly struct ReadOnlyArray<T> : IReadOnlyList<T>
{
    private readonly T[]? _items;

    /// <param name="items">Not changed any more by whoever made it.</param>
    public ReadOnlyArray(T[] items) => _items = items;

    /// <summary>The same items; copied where they are no array.</summary>
    public ReadOnlyArray(IReadOnlyList<T> items) => _items = items as T[] ?? [.. items];

    public int Count => Items.Length;

    public T this[int index] => Items[index];

    private T[] Items => _items ?? [];

    public Enumerator GetEnumerator() => new(Items);

    public bool Any() => Items.Length > 0;

    public bool Any(Func<T, bool> predicate)
    {
        foreach (var item in Items)
        {
            if (predicate(item))
                return true;
        }

        return false;
    }

    public bool All(Func<T, bool> predicate)
    {
        foreach (var item in Items)
        {
            if (!predicate(item))
                return false;
        }

        return true;
    }

    public T? FirstOrDefault() => Items is [var first, ..] ? first : default;

    public T? FirstOrDefault(Func<T, bool> predicate)
    {
        foreach (var item in Items)
        {
            if (predicate(item))
                return item;
        }

        return default;
    }

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Items.GetEnumerator();

    /// <summary>Goes through the items in order.</summary>
    public struct Enumerator
    {
        private readonly T[] _items;
        private int _index;

        internal Enumerator(T[] items)
        {
            _items = items;
            _index = -1;
        }

        public readonly T Current => _items[_index];

        public bool MoveNext() => ++_index < _items.Length;
    }
}

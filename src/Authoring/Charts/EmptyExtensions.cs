namespace Plimsoll;

/// <summary>Leaves out lists and maps that are empty.</summary>
[Evaluable]
public static class EmptyExtensions
{
    /// <summary>The map, or null where it is empty, so that the field is left out.</summary>
    public static IDictionary<string, string>? NullIfEmpty(this IReadOnlyDictionary<string, string> map) => map.Count == 0 ? null : map.ToDictionary();

    /// <summary>The items, or null where there are none, so that the field is left out.</summary>
    public static IList<T>? NullIfEmpty<T>(this IEnumerable<T> items) => items.ToList() is { Count: > 0 } list ? list : null;
}

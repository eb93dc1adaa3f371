namespace Plimsoll.Yaml.Edits;

/// <summary>Where in its mapping a new entry goes.</summary>
public readonly record struct EntryPlace
{
    private enum Relation
    {
        InOrder,
        First,
        Last,
        Before,
        After,
    }

    private readonly Relation _relation;
    private readonly string? _key;

    private EntryPlace(Relation relation, string? key = null)
    {
        _relation = relation;
        _key = key;
    }

    /// <summary>Where people write it, after the examples of the Kubernetes documentation; at the end where these give no order.</summary>
    public static EntryPlace InOrder => default;

    public static EntryPlace First => new(Relation.First);

    public static EntryPlace Last => new(Relation.Last);

    /// <summary>Before the entry with a key; at the end when there is none.</summary>
    public static EntryPlace Before(string key) => new(Relation.Before, key);

    /// <summary>After the entry with a key; at the end when there is none.</summary>
    public static EntryPlace After(string key) => new(Relation.After, key);

    /// <summary>The index that the entry gets.</summary>
    internal int Find(string key, IReadOnlyList<string> keys, KeyOrder order)
    {
        var other = _key is null ? -1 : keys.ToList().LastIndexOf(_key);
        return _relation switch
        {
            Relation.InOrder => order.FindPlace(key, keys),
            Relation.First => 0,
            Relation.Before when other >= 0 => other,
            Relation.After when other >= 0 => other + 1,
            _ => keys.Count,
        };
    }
}

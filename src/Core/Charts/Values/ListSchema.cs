namespace Plimsoll.Charts.Values;

/// <summary>A list. Given by a user, it takes the place of the default: Helm does not merge lists.</summary>
internal sealed record ListSchema(ValueSchema Items) : ValueSchema
{
    public int MinItems { get; init; }

    /// <summary>Null for no bound.</summary>
    public int? MaxItems { get; init; }

    public override bool ExcludesEmpty => MinItems > 0;
}

namespace Plimsoll.Charts.Values;

/// <summary>What one of a chart's values may be, as its C# type and DataAnnotations say.</summary>
internal abstract record ValueSchema
{
    /// <summary>Whether null is allowed, which for Helm is the same as an absent key.</summary>
    public bool IsNullable { get; init; }

    /// <summary>
    /// Whether what Go templates take for false is excluded, null aside: <c>""</c>, 0, false, empty lists and maps. Where it is, a
    /// value is true exactly when it is there.
    /// </summary>
    public abstract bool ExcludesEmpty { get; }
}

namespace Plimsoll.Charts.Values;

/// <summary>Whatever a user gives: the values of a chart from a repository.</summary>
internal sealed record AnySchema : ValueSchema
{
    /// <summary>Whether it is a map all the same.</summary>
    public bool IsMap { get; init; }

    public override bool ExcludesEmpty => false;
}

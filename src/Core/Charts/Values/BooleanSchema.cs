namespace Plimsoll.Charts.Values;

/// <summary>True or false.</summary>
internal sealed record BooleanSchema : ValueSchema
{
    public override bool ExcludesEmpty => false;
}

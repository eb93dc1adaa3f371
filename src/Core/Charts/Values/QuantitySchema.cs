namespace Plimsoll.Charts.Values;

/// <summary>A quantity of Kubernetes: <c>500m</c>, <c>1Gi</c>, or a number.</summary>
internal sealed record QuantitySchema : ValueSchema
{
    public override bool ExcludesEmpty => false;
}

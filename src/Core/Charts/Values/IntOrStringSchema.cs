namespace Plimsoll.Charts.Values;

/// <summary>An IntOrString of Kubernetes: a port by number or name, a number or a percentage.</summary>
internal sealed record IntOrStringSchema : ValueSchema
{
    public override bool ExcludesEmpty => false;
}

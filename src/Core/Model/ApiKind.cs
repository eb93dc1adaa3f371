namespace Plimsoll.Model;

/// <summary>A kind within its API group, whatever the version: the key by which objects find each other.</summary>
public readonly record struct ApiKind(string Group, string Kind)
{
    public override string ToString() => Group.Length == 0 ? Kind : $"{Group}/{Kind}";
}

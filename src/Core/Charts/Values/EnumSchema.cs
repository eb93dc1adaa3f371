namespace Plimsoll.Charts.Values;

/// <summary>One of the members of an enum, under the name that it has in JSON.</summary>
internal sealed record EnumSchema(string TypeName, IReadOnlyList<EnumSchemaMember> Members) : ValueSchema
{
    public override bool ExcludesEmpty => true;

    /// <summary>The member's name in values and templates; null for none of that name in C#.</summary>
    public string? NameOf(string member) => Members.FirstOrDefault(candidate => candidate.Member == member)?.Name;
}

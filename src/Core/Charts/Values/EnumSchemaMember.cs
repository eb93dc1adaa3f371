namespace Plimsoll.Charts.Values;

/// <summary>A member of an enum.</summary>
/// <param name="Member">Its name in C#.</param>
/// <param name="Name">Its name in JSON.</param>
internal sealed record EnumSchemaMember(string Member, string Name);

namespace Plimsoll.Model;

/// <summary>What a definition's attributes say that its object does not: <c>[Critical]</c>, <c>[Java]</c>.</summary>
[Flags]
public enum Declarations
{
    None = 0,
    Critical = 1,
    Java = 2,
}

namespace Plimsoll.Yaml.Syntax;

/// <summary>What ends the line of a plain scalar.</summary>
internal enum PlainStop : byte
{
    LineEnd,
    Colon,
    Comment,

    /// <summary>A bracket, brace or comma of the flow collection around it.</summary>
    Flow,
}

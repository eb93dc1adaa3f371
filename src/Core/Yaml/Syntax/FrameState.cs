namespace Plimsoll.Yaml.Syntax;

/// <summary>What a construct that is open expects next.</summary>
internal enum FrameState : byte
{
    /// <summary>An entry, or its own end.</summary>
    AwaitsEntry,

    /// <summary>The key after a <c>?</c>.</summary>
    AwaitsKey,

    /// <summary>The <c>:</c> after a key that is written on its own.</summary>
    AwaitsColon,

    /// <summary>A value, an item, or the root of the document.</summary>
    AwaitsNode,

    /// <summary>The comma between entries of a flow collection; nothing more in a document.</summary>
    AwaitsSeparator,
}

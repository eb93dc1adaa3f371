namespace Plimsoll.Yaml.Syntax;

/// <summary>A construct that is open while its content is parsed.</summary>
internal struct Frame
{
    /// <summary>Its item in the tree; negative for the document itself.</summary>
    public int Item;

    /// <summary>The item of its open entry; negative when there is none.</summary>
    public int Entry;

    /// <summary>The column of a block collection; for a flow collection that of the block collection around it.</summary>
    public int Indent;

    public FrameKind Kind;

    public FrameState State;

    /// <summary>A block sequence in the column of the key of which it is the value.</summary>
    public bool IsIndentless;

    /// <summary>Its layout is wrong and has been reported: what follows from that is not reported again.</summary>
    public bool IsBroken;

    /// <summary>The node that is awaited has an anchor already, on a line above it.</summary>
    public bool HasAnchor;

    /// <summary>The node that is awaited has a tag already, on a line above it.</summary>
    public bool HasTag;

    /// <summary>A template action above says, at least in part, what the node is that is awaited.</summary>
    public bool HasTemplate;

    public readonly bool AwaitsNode => State is FrameState.AwaitsKey or FrameState.AwaitsNode;
}

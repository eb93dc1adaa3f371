namespace Plimsoll.Yaml.Syntax;

/// <summary>What a token or a construct of a YAML text is, in the words of the YAML specification.</summary>
public enum SyntaxKind : byte
{
    None,

    // Tokens
    Directive,
    DocumentStartMarker,
    DocumentEndMarker,
    Anchor,
    Tag,
    BlockEntryIndicator,
    KeyIndicator,
    ValueIndicator,
    FlowSequenceStart,
    FlowSequenceEnd,
    FlowMappingStart,
    FlowMappingEnd,
    FlowSeparator,

    /// <summary>A Helm action or the like that stands where no scalar does: <c>{{- if .Values.tls }}</c>.</summary>
    TemplateAction,

    /// <summary>Text that is no part of a node: it is not YAML, about which there is a diagnostic, or a template's other branch.</summary>
    Skipped,

    // Tokens that are nodes
    Alias,

    /// <summary>No text at all where a node belongs: Kubernetes reads a null.</summary>
    EmptyScalar,
    PlainScalar,
    SingleQuotedScalar,
    DoubleQuotedScalar,
    LiteralScalar,
    FoldedScalar,

    /// <summary>A Helm action or the like in the place of a node: <c>replicas: {{ .Values.replicas }}</c>.</summary>
    TemplateValue,

    // Nodes that hold others
    BlockMapping,
    BlockSequence,
    FlowMapping,
    FlowSequence,

    /// <summary>The mapping of one entry that a flow sequence may hold without braces: <c>[a: b]</c>.</summary>
    FlowPair,

    // Parts of these
    MappingEntry,
    SequenceItem,
}

namespace Plimsoll.Yaml.Syntax;

internal enum FrameKind : byte
{
    Document,
    BlockMapping,
    BlockSequence,
    FlowMapping,
    FlowSequence,
    FlowPair,
}

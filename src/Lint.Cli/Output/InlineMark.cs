namespace Plimsoll.Output;

/// <summary>What a stretch of Markdown text is.</summary>
internal enum InlineMark
{
    None,
    Code,
    Strong,
}

namespace Plimsoll.Output;

/// <summary>One format and where it goes.</summary>
/// <param name="Format">How it is written.</param>
/// <param name="Path">A file; null for standard output.</param>
internal sealed record OutputTarget(OutputFormat Format, string? Path);

namespace Plimsoll.Emission;

/// <summary>A file to put on disk.</summary>
/// <param name="Path">Relative to the output folder, with forward slashes.</param>
/// <param name="Text">The content; lines end with <c>\n</c>.</param>
public sealed record EmittedFile(string Path, string Text);

namespace Plimsoll.Build;

/// <summary>A file that a compiled assembly carries. The path is relative to the output folder.</summary>
internal sealed record ManifestFile(string Path, string Text);

namespace Plimsoll.Inputs;

/// <summary>A file to lint.</summary>
/// <param name="FullPath">Its absolute path; null for standard input.</param>
/// <param name="DisplayPath">How output names it: relative to the current folder, with forward slashes.</param>
/// <param name="IsNamed">Somebody asked for this very file, so it is a manifest whatever it looks like.</param>
internal sealed record InputFile(string? FullPath, string DisplayPath, bool IsNamed)
{
    public const string StandardInput = "<stdin>";
}

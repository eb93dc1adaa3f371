namespace Plimsoll.Output;

/// <summary>Writes all of a file or nothing: nobody reads half of it, and a failure leaves the old one.</summary>
internal static class WholeFile
{
    /// <exception cref="IOException">The folder does not exist, the disk is full, and the like.</exception>
    /// <exception cref="UnauthorizedAccessException">Not allowed there.</exception>
    public static void Write(string fullPath, string text)
    {
        if (Directory.Exists(fullPath))
            throw new IOException("it is a folder");
        // A device or a pipe (/dev/null, /dev/stderr) must not be replaced; it has no length, and what has none has nothing to lose.
        if (File.Exists(fullPath) && new FileInfo(fullPath) is { LinkTarget: not null } or { Exists: true, Length: 0 })
        {
            File.WriteAllText(fullPath, text);
            return;
        }

        var temporary = $"{fullPath}.{Environment.ProcessId}.tmp";
        try
        {
            File.WriteAllText(temporary, text);
            File.Move(temporary, fullPath, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}

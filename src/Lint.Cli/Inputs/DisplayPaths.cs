namespace Plimsoll.Inputs;

/// <summary>Paths as output shows them.</summary>
internal static class DisplayPaths
{
    /// <summary>Relative to the current folder with forward slashes; absolute when the two share nothing but the root.</summary>
    public static string Of(string fullPath, string currentDirectory)
    {
        var relative = Path.GetRelativePath(currentDirectory, fullPath);
        var root = Path.GetPathRoot(currentDirectory) ?? "";
        var up = relative;
        var folder = currentDirectory;
        while (up.StartsWith("..", StringComparison.Ordinal) && (up.Length == 2 || up[2] == Path.DirectorySeparatorChar))
        {
            up = up.Length == 2 ? "" : up[3..];
            folder = Path.GetDirectoryName(folder) ?? root;
        }

        var sharesRootOnly = folder.Length <= root.Length && currentDirectory.Length > root.Length;
        return (sharesRootOnly ? fullPath : relative).Replace('\\', '/');
    }
}

namespace Plimsoll.Inputs;

/// <summary>
/// The patterns of a <c>.gitignore</c>, or of <c>--exclude</c>, which mean the same: a pattern with a slash inside is anchored at
/// the folder, others match at any depth; <c>/</c> at the end matches folders only; <c>!</c> takes back; the last match counts.
/// </summary>
internal sealed class IgnoreList
{
    private readonly string _folder;
    private readonly List<(PathPattern Pattern, bool IsFolderOnly, bool IsTakenBack)> _patterns = [];

    /// <param name="folder">The absolute path of the folder that patterns are relative to.</param>
    /// <param name="lines">As they stand in the file: blank ones and comments do not count.</param>
    public IgnoreList(string folder, IEnumerable<string> lines)
    {
        _folder = folder.Replace('\\', '/').TrimEnd('/') + "/";
        foreach (var line in lines)
            Add(line);
    }

    /// <summary>Whether a path is ignored; null when no pattern speaks of it.</summary>
    public bool? IsIgnored(string path, bool isFolder)
    {
        path = path.Replace('\\', '/');
        if (!path.StartsWith(_folder, StringComparison.Ordinal))
            return null;
        var relative = path[_folder.Length..];
        for (var i = _patterns.Count - 1; i >= 0; i--)
        {
            var (pattern, isFolderOnly, isTakenBack) = _patterns[i];
            if ((isFolder || !isFolderOnly) && pattern.IsMatch(relative))
                return !isTakenBack;
        }

        return null;
    }

    private void Add(string line)
    {
        var pattern = TrimEnd(line);
        var isTakenBack = pattern.StartsWith('!');
        if (isTakenBack)
            pattern = pattern[1..];
        if (pattern.Length == 0 || (pattern[0] == '#' && !isTakenBack))
            return;
        var isFolderOnly = pattern.EndsWith('/');
        pattern = pattern.TrimEnd('/');
        if (pattern.Length == 0)
            return;
        _patterns.Add((new PathPattern(pattern.Contains('/') ? pattern.TrimStart('/') : "**/" + pattern), isFolderOnly, isTakenBack));
    }

    /// <summary>Blanks at the end do not count unless a backslash says so.</summary>
    private static string TrimEnd(string line)
    {
        var end = line.TrimEnd('\r').Length;
        while (end > 0 && line[end - 1] == ' ' && (end < 2 || line[end - 2] != '\\'))
            end--;
        return line[..end];
    }
}

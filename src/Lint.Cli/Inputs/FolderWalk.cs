namespace Plimsoll.Inputs;

/// <summary>
/// Finds the manifests below a folder. It leaves out hidden files and folders, what tools put there (<c>node_modules</c>,
/// <c>bin</c>, <c>obj</c>) and what <c>.gitignore</c> or the caller excludes, and follows no symbolic link: what a link inside the
/// folder leads to is found anyway, and what lies outside was not asked for.
/// </summary>
internal sealed class FolderWalk(IgnoreList excluded, Action<string> found, Action<InputProblem> failed)
{
    private const string IgnoreFileName = ".gitignore";

    public void Walk(string folder) => Walk(new DirectoryInfo(folder), [.. IgnoreListsAbove(folder)]);

    private void Walk(DirectoryInfo folder, List<IgnoreList> ignored)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = folder.GetFileSystemInfos();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            failed(InputProblem.Of(folder.FullName, problem));
            return;
        }

        if (Array.Exists(entries, static entry => entry is FileInfo { Name: IgnoreFileName }))
            ignored = [.. ignored, ReadIgnoreList(folder.FullName)];
        foreach (var entry in entries)
        {
            if (entry.Name.StartsWith('.') || entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
                continue;
            if (entry is DirectoryInfo child)
            {
                if (child.Name is not ("node_modules" or "bin" or "obj") && !IsIgnored(child.FullName, isFolder: true, ignored))
                    Walk(child, ignored);
            }
            else if (IsManifestName(entry.Name) && !IsIgnored(entry.FullName, isFolder: false, ignored))
            {
                found(entry.FullName);
            }
        }
    }

    private static bool IsManifestName(string name) => Path.GetExtension(name).ToLowerInvariant() is ".yaml" or ".yml" or ".json";

    private bool IsIgnored(string path, bool isFolder, List<IgnoreList> ignored)
    {
        if (excluded.IsIgnored(path, isFolder) is true)
            return true;
        for (var i = ignored.Count - 1; i >= 0; i--)
        {
            if (ignored[i].IsIgnored(path, isFolder) is { } answer)
                return answer;
        }

        return false;
    }

    /// <summary>Inside a Git work tree, the ignore files above the folder count too, up to the work tree's root.</summary>
    private List<IgnoreList> IgnoreListsAbove(string folder)
    {
        var lists = new List<IgnoreList>();
        if (IsWorkTree(folder))
            return lists;
        for (var parent = Path.GetDirectoryName(folder); parent is not null; parent = Path.GetDirectoryName(parent))
        {
            if (File.Exists(Path.Combine(parent, IgnoreFileName)))
                lists.Insert(0, ReadIgnoreList(parent));
            if (IsWorkTree(parent))
                return lists;
        }

        return [];
    }

    private static bool IsWorkTree(string folder) => Path.Exists(Path.Combine(folder, ".git"));

    private IgnoreList ReadIgnoreList(string folder)
    {
        var path = Path.Combine(folder, IgnoreFileName);
        try
        {
            return new IgnoreList(folder, File.ReadAllLines(path));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            failed(InputProblem.Of(path, problem));
            return new IgnoreList(folder, []);
        }
    }
}

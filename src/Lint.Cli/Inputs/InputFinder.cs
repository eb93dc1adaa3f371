namespace Plimsoll.Inputs;

/// <summary>Turns the paths of a command line into files: each once, in the order of their shown paths, however they were named.</summary>
internal sealed class InputFinder
{
    private readonly string _currentDirectory;
    private readonly IgnoreList _excluded;
    private readonly Dictionary<string, InputFile> _files = new(StringComparer.Ordinal);
    private readonly List<InputProblem> _problems = [];

    public InputFinder(string currentDirectory, IEnumerable<string> excluded)
    {
        _currentDirectory = Path.GetFullPath(currentDirectory);
        _excluded = new IgnoreList(_currentDirectory, excluded.SelectMany(PathPattern.Expand));
    }

    /// <summary>The paths that led nowhere.</summary>
    public IReadOnlyList<InputProblem> Problems => _problems;

    public IReadOnlyList<InputFile> Find(IReadOnlyList<string> paths)
    {
        foreach (var path in paths.Count == 0 ? ["."] : paths)
            Add(path);
        return [.. _files.Values.OrderBy(static file => file.DisplayPath, StringComparer.Ordinal)];
    }

    private void Add(string path)
    {
        if (path == "-")
        {
            _files[InputFile.StandardInput] = new InputFile(null, InputFile.StandardInput, IsNamed: true);
            return;
        }

        if (path.Length == 0)
        {
            _problems.Add(new InputProblem("\"\"", "an empty path names nothing"));
            return;
        }

        var fullPath = Path.GetFullPath(path, _currentDirectory);
        if (Directory.Exists(fullPath))
            Walk(fullPath, AddFound);
        else if (File.Exists(fullPath))
            AddNamed(fullPath);
        else if (PathPattern.IsPattern(path))
            AddMatches(path);
        else
            _problems.Add(new InputProblem(path, "no such file or folder"));
    }

    private void AddMatches(string pattern)
    {
        var hasMatch = false;
        foreach (var alternative in PathPattern.Expand(pattern.Replace('\\', '/')))
        {
            var segments = alternative.Split('/');
            var literal = segments.TakeWhile(static segment => !PathPattern.IsPattern(segment)).Take(segments.Length - 1).ToArray();
            var start = Path.GetFullPath(string.Join('/', literal) + (literal.Length > 0 ? "/" : ""), _currentDirectory);
            start = Path.TrimEndingDirectorySeparator(start);
            if (!Directory.Exists(start))
                continue;
            var rest = new PathPattern(string.Join('/', segments[literal.Length..]));
            Walk(start, fullPath =>
            {
                if (!rest.IsMatch(Path.GetRelativePath(start, fullPath).Replace('\\', '/')))
                    return;
                hasMatch = true;
                AddFound(fullPath);
            });
        }

        if (!hasMatch)
            _problems.Add(new InputProblem(pattern, "no manifest matches this pattern"));
    }

    private void Walk(string folder, Action<string> found) =>
        new FolderWalk(_excluded, found, problem => _problems.Add(problem with { Path = DisplayPaths.Of(problem.Path, _currentDirectory) }))
            .Walk(Path.TrimEndingDirectorySeparator(folder));

    private void AddFound(string fullPath) => _files.TryAdd(fullPath, new InputFile(fullPath, DisplayPaths.Of(fullPath, _currentDirectory), IsNamed: false));

    private void AddNamed(string fullPath)
    {
        if (!IsExcluded(fullPath))
            _files[fullPath] = new InputFile(fullPath, DisplayPaths.Of(fullPath, _currentDirectory), IsNamed: true);
    }

    /// <summary>A shell may have put the names there, so that an exclusion still means them; so do their folders' exclusions.</summary>
    private bool IsExcluded(string fullPath)
    {
        var isFolder = false;
        for (var path = fullPath; path is not null && path.Length > _currentDirectory.Length; path = Path.GetDirectoryName(path))
        {
            if (_excluded.IsIgnored(path, isFolder) is true)
                return true;
            isFolder = true;
        }

        return false;
    }
}

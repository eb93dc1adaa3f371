namespace Plimsoll.Build;

/// <summary>
/// The record of the files that earlier builds wrote, one path a line: only these are ever removed. Paths in the project's
/// folder are relative to it, so that the record stays true when the project moves.
/// </summary>
internal sealed class WrittenFiles(string recordPath, string projectDirectory)
{
    private readonly string _projectDirectory = Path.GetFullPath(projectDirectory).TrimEnd('/', Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;

    /// <summary>Full paths.</summary>
    public IReadOnlyList<string> Read() => File.Exists(recordPath)
        ? [.. File.ReadAllLines(recordPath).Where(line => line.Length > 0).Select(line => Path.GetFullPath(Path.Combine(_projectDirectory, line)))]
        : [];

    /// <summary>Writes the record also when nothing in it changes: its time tells when the files were last known to be right.</summary>
    public void Write(IEnumerable<string> fullPaths)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(recordPath))!);
        File.WriteAllText(recordPath, string.Concat(fullPaths.Select(path => Relative(path) + "\n")));
    }

    public void Delete() => File.Delete(recordPath);

    /// <summary>The path as messages show it.</summary>
    public string Relative(string fullPath) =>
        (fullPath.StartsWith(_projectDirectory, StringComparison.Ordinal) ? fullPath.Substring(_projectDirectory.Length) : fullPath).Replace('\\', '/');
}

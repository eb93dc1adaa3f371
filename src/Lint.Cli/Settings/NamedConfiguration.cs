using Plimsoll.Commands;
using Plimsoll.Model;

namespace Plimsoll.Settings;

/// <summary>
/// One file, named by <c>--config</c>, in place of all that lie with the files. It is read as if it lay in the current folder, and
/// linted files outside of that folder as if they lay inside, so that <c>[*.yaml]</c> means all of them.
/// </summary>
internal sealed class NamedConfiguration : Configuration
{
    private readonly string _currentDirectory;
    private readonly AnalyzerConfiguration _configuration;
    private readonly TextFile _file;

    /// <exception cref="UsageException">There is no such file, or it cannot be read.</exception>
    public NamedConfiguration(string path, string currentDirectory)
    {
        _currentDirectory = currentDirectory;
        var file = ConfigurationFile.Read(Path.GetFullPath(path, currentDirectory)) ?? throw new UsageException($"--config {path}: no such file");
        _file = new TextFile(file.Path, file.Text);
        _configuration = new AnalyzerConfiguration([(Path.Combine(currentDirectory, ".editorconfig"), file.Text)]);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<TextFile> Files => [_file];

    public override SettingsScope For(string path)
    {
        var relative = Path.GetRelativePath(_currentDirectory, path);
        if (relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative))
            path = Path.Combine(_currentDirectory, path[(Path.GetPathRoot(path)?.Length ?? 0)..]);
        return _configuration.For(path);
    }
}

using System.Collections.Concurrent;
using Plimsoll.Inputs;
using Plimsoll.Model;

namespace Plimsoll.Settings;

/// <summary>The settings of a run, by shown path: what lies with the files, under what the flags say.</summary>
internal sealed class RunConfiguration(Configuration files, CommandLineSettings flags, string currentDirectory) : Configuration
{
    /// <summary>Where standard input would lie if it were a file, for the sections that apply to it.</summary>
    private const string StandardInputName = "stdin.yaml";

    private readonly ConcurrentDictionary<string, SettingsScope> _byPath = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<SettingsScope, SettingsScope> _underFlags = new();

    public override SettingsScope For(string path) => _byPath.GetOrAdd(path, Find);

    /// <inheritdoc/>
    public override IReadOnlyList<TextFile> Files => [.. files.Files.Select(file => new TextFile(DisplayPaths.Of(file.Path, currentDirectory), file.Text))];

    private SettingsScope Find(string path)
    {
        var scope = files.For(Path.GetFullPath(path == InputFile.StandardInput ? StandardInputName : path, currentDirectory));
        return flags.IsEmpty ? scope : _underFlags.GetOrAdd(scope, below => below.With(flags.Option, flags.SeverityOf));
    }
}

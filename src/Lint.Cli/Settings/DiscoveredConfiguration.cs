using System.Collections.Concurrent;
using Plimsoll.Model;

namespace Plimsoll.Settings;

/// <summary>
/// The settings that lie with the files: <c>.editorconfig</c> in the folder of a file and those above up to <c>root = true</c>, and
/// the nearest <c>.globalconfig</c>. Paths are absolute.
/// </summary>
internal sealed class DiscoveredConfiguration : Configuration
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<ConfigurationFile>> _editorConfigs = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConfigurationFile?> _globalConfigs = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Configuration> _configurations = new(StringComparer.Ordinal);

    public override SettingsScope For(string path)
    {
        var folder = Path.GetDirectoryName(path) ?? path;
        var files = EditorConfigsOf(folder);
        if (GlobalConfigOf(folder) is { } global)
            files = [.. files, global];
        if (files.Count == 0)
            return SettingsScope.Default;
        return _configurations.GetOrAdd(string.Join('\n', files.Select(static file => file.Path)), _ => Parse(files)).For(path);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<TextFile> Files =>
    [
        .. _editorConfigs.Values.SelectMany(static files => files).Concat(_globalConfigs.Values.OfType<ConfigurationFile>())
            .DistinctBy(static file => file.Path).OrderBy(static file => file.Path, StringComparer.Ordinal).Select(static file => new TextFile(file.Path, file.Text)),
    ];

    // A method of its own: the runtime loads Roslyn when it first gets here.
    private static AnalyzerConfiguration Parse(IReadOnlyList<ConfigurationFile> files) => new(files.Select(static file => (file.Path, file.Text)));

    private IReadOnlyList<ConfigurationFile> EditorConfigsOf(string folder) => _editorConfigs.GetOrAdd(folder, _ =>
    {
        var own = ConfigurationFile.Read(Path.Combine(folder, ".editorconfig"));
        var above = own is { IsRoot: true } || Path.GetDirectoryName(folder) is not { } parent ? [] : EditorConfigsOf(parent);
        return own is not { IsRelevant: true } ? above
            : [.. above, own];
    });

    private ConfigurationFile? GlobalConfigOf(string folder) => _globalConfigs.GetOrAdd(folder, _ =>
        ConfigurationFile.Read(Path.Combine(folder, ".globalconfig")) is { } own ? own.IsRelevant ? own : null
        : Path.GetDirectoryName(folder) is { } parent ? GlobalConfigOf(parent) : null);
}

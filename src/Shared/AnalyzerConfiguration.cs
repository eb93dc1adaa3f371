using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Plimsoll.Model;

namespace Plimsoll.Settings;

/// <summary>
/// Settings from the texts of <c>.editorconfig</c> and <c>.globalconfig</c> files, read by Roslyn's own parser. The one source file
/// that the command line and the analyzers both compile, so that a section means the same to both. It reads no files itself.
/// </summary>
internal sealed class AnalyzerConfiguration : Configuration
{
    private readonly AnalyzerConfigSet _set;
    private readonly ImmutableDictionary<string, ReportDiagnostic> _globalSeverities;
    private readonly ConcurrentDictionary<string, SettingsScope> _byPath = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SettingsScope> _byContent = new(StringComparer.Ordinal);

    /// <param name="files">Absolute paths and texts. The order does not matter: the folders decide what overrides what.</param>
    public AnalyzerConfiguration(IEnumerable<(string Path, string Text)> files)
    {
        Files = [.. files.Select(static file => new TextFile(file.Path, file.Text))];
        _set = AnalyzerConfigSet.Create(Files.Select(static file => AnalyzerConfig.Parse(file.Text, file.Path)).ToImmutableArray());
        _globalSeverities = _set.GlobalConfigOptions.TreeOptions;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<TextFile> Files { get; }

    /// <param name="path">An absolute path: sections match below the folder of their file.</param>
    public override SettingsScope For(string path) => _byPath.GetOrAdd(path, Find);

    // Files with the same settings share a scope, and with it whatever has been read from it already.
    private SettingsScope Find(string path)
    {
        var result = _set.GetOptionsForSourcePath(path);
        return _byContent.GetOrAdd(ContentOf(result), _ => new SettingsScope(
            key => result.AnalyzerOptions.TryGetValue(key, out var text) ? text : null,
            id => SeverityIn(result.TreeOptions, id) ?? SeverityIn(_globalSeverities, id)));
    }

    // Roslyn keeps ids in lower case.
    private static Severity? SeverityIn(ImmutableDictionary<string, ReportDiagnostic> severities, string id) =>
        severities.TryGetValue(id.ToLowerInvariant(), out var severity) || severities.TryGetValue(id, out severity) ? FromRoslyn(severity) : null;

    private static Severity? FromRoslyn(ReportDiagnostic severity) => severity switch
    {
        ReportDiagnostic.Error => Severity.Error,
        ReportDiagnostic.Warn => Severity.Warn,
        ReportDiagnostic.Info => Severity.Info,
        ReportDiagnostic.Hidden or ReportDiagnostic.Suppress => Severity.Off,
        _ => null,
    };

    private static string ContentOf(AnalyzerConfigOptionsResult result)
    {
        var content = new StringBuilder();
        foreach (var option in result.AnalyzerOptions.Where(static option => Is("plimsoll.", option.Key)).OrderBy(static option => option.Key, StringComparer.Ordinal))
            content.Append(option.Key).Append('=').Append(option.Value).Append('\n');
        foreach (var severity in result.TreeOptions.Where(static severity => Is("plm", severity.Key)).OrderBy(static severity => severity.Key, StringComparer.Ordinal))
            content.Append(severity.Key).Append('=').Append((int)severity.Value).Append('\n');
        return content.ToString();
    }

    private static bool Is(string prefix, string key) => key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);
}

using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;
using Plimsoll.Model;
using Plimsoll.Yaml;
using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Analyzers;

/// <summary>The documents of YAML texts, read once a text: an edit elsewhere reads nothing again, and what is not used any more is let go.</summary>
internal static class ManifestTexts
{
    private static readonly ConditionalWeakTable<SourceText, Entry> Cache = new();

    /// <summary>
    /// What was read last at a path: of the next version of a file, which differs by an edit, only what the edit touches is
    /// parsed. A hint, not a cache: another project's file of the same path costs time, and changes no result.
    /// </summary>
    private static readonly ConcurrentDictionary<string, WeakReference<Entry>> Latest = new(StringComparer.Ordinal);

    public static IReadOnlyList<ManifestDocument> Read(string path, SourceText text)
    {
        var entry = Cache.GetValue(text, source => ReadVersion(path, source));
        // Two files may share one text object; spans name the file.
        return entry.Path == path ? entry.Documents : ManifestReader.Read(new TextFile(path, text.ToString()));
    }

    private static Entry ReadVersion(string path, SourceText source)
    {
        var text = source.ToString();
        var tree = Latest.TryGetValue(path, out var latest) && latest.TryGetTarget(out var previous) ? previous.Tree.WithText(text) : SyntaxTree.Parse(text);
        var entry = new Entry(path, tree, ManifestReader.Read(new TextFile(path, text), tree));
        Latest[path] = new WeakReference<Entry>(entry);
        return entry;
    }

    private sealed record Entry(string Path, SyntaxTree Tree, IReadOnlyList<ManifestDocument> Documents);
}

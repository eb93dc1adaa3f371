using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Plimsoll.Model;
using Plimsoll.Yaml;

namespace Plimsoll.Analyzers;

/// <summary>The documents of YAML texts, read once a text: an edit elsewhere reads nothing again, and what is not used any more is let go.</summary>
internal static class ManifestTexts
{
    private static readonly ConditionalWeakTable<SourceText, Entry> Cache = new();

    public static IReadOnlyList<ManifestDocument> Read(string path, SourceText text)
    {
        var entry = Cache.GetValue(text, source => new Entry(path, ManifestReader.Read(new TextFile(path, source.ToString()))));
        // Two files may share one text object; spans name the file.
        return entry.Path == path ? entry.Documents : ManifestReader.Read(new TextFile(path, text.ToString()));
    }

    private sealed record Entry(string Path, IReadOnlyList<ManifestDocument> Documents);
}

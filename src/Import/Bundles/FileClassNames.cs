using Plimsoll.Import.Code;

namespace Plimsoll.Import.Bundles;

/// <summary>Names for the classes of files: the file's, with as many of its folders before it as tell it from others.</summary>
internal static class FileClassNames
{
    /// <param name="paths">The files, with forward slashes, each once.</param>
    /// <param name="names">Names that are taken already; gets these.</param>
    /// <returns>A name for each path.</returns>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> paths, NameSet names)
    {
        var parts = paths.Select(static path => path.Split('/')).ToList();
        var deepest = parts.Select(static path => path.Length - 1).DefaultIfEmpty().Max();
        var chosen = new string?[paths.Count];
        for (var folders = 0; chosen.Contains(null); folders++)
        {
            var candidates = parts.ConvertAll(path => Name(path, folders));
            var counts = candidates.CountBy(static name => name, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
            for (var i = 0; i < chosen.Length; i++)
            {
                // Paths that differ in what no name can have are told apart by numbers.
                if (counts[candidates[i]] == 1 || folders == deepest)
                    chosen[i] ??= candidates[i];
            }
        }

        return [.. chosen.Select(name => names.Unique(name!))];
    }

    private static string Name(string[] path, int folders)
    {
        var from = Math.Max(0, path.Length - 1 - folders);
        return CSharpText.PascalCase(string.Join(' ', path[from..^1].Append(Path.GetFileNameWithoutExtension(path[^1]))), "Manifest");
    }
}

using Plimsoll.Model;

namespace Plimsoll.Yaml.Corpus;

/// <summary>Real manifests: the corpus beside the repository, and where that is absent, the samples and the rules' cases.</summary>
internal static class CorpusFiles
{
    /// <summary>Broken on purpose.</summary>
    private static readonly string[] NoManifests = ["tests/Core/Rules/Input/YamlSyntax.yaml", "tests/Core/Rules/Input/DuplicateKeyInMapping.yaml"];

    public static IReadOnlyList<TextFile> All { get; } =
    [
        .. Folders.SelectMany(static folder => Directory.EnumerateFiles(folder, "*.y*ml", SearchOption.AllDirectories))
            .Select(static path => (Path: path, Name: Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')))
            .Where(static file => !NoManifests.Contains(file.Name) && !IsBuilt(file.Name) && !IsFixed(file.Name))
            .OrderBy(static file => file.Name, StringComparer.Ordinal)
            .Select(static file => new TextFile(file.Name, File.ReadAllText(file.Path))),
    ];

    private static IEnumerable<string> Folders => Repository.Corpus is { } corpus
        ? [corpus]
        : [Path.Combine(Repository.Root, "samples"), Path.Combine(Repository.Root, "tests", "Core", "Rules")];

    /// <summary>A case with its fixes: the same objects once more.</summary>
    private static bool IsFixed(string name) => name.EndsWith(".fixed.yaml", StringComparison.Ordinal);

    private static bool IsBuilt(string name) => name.Contains("/bin/", StringComparison.Ordinal) || name.Contains("/obj/", StringComparison.Ordinal);
}

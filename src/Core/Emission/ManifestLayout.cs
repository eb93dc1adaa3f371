using System.Text;

namespace Plimsoll.Emission;

/// <summary>Spreads objects over files. Neither the files nor their content depend on the order in which the objects come.</summary>
public static class ManifestLayout
{
    /// <summary>The name of the file that holds all documents of a folder in <see cref="OutputLayout.Single"/>.</summary>
    public const string SingleFileName = "manifests.yaml";

    public static ManifestFiles Arrange(IEnumerable<EmittedObject> objects, OutputLayout layout = OutputLayout.Files)
    {
        var files = new List<EmittedFile>();
        var duplicates = new List<DuplicateOutput>();
        // Windows and macOS take folders that differ only in case for one.
        var folders = objects
            .Select(emitted => (Folder: FileName.Folder(emitted.Folder), Object: emitted))
            .OrderBy(placed => placed.Folder, StringComparer.Ordinal)
            .GroupBy(placed => placed.Folder, placed => placed.Object, StringComparer.OrdinalIgnoreCase);
        foreach (var folder in folders)
        {
            var prefix = folder.Key.Length == 0 ? "" : folder.Key + "/";
            var named = Name(Sort(folder), prefix, duplicates);
            if (layout == OutputLayout.Single)
                files.Add(new EmittedFile(prefix + SingleFileName, JoinDocuments(named.Select(placed => placed.Object.Text))));
            else
                files.AddRange(named.Select(placed => new EmittedFile(placed.Path, placed.Object.Text)));
        }

        return new ManifestFiles([.. files.OrderBy(file => file.Path, StringComparer.Ordinal)], duplicates);
    }

    private static List<EmittedObject> Sort(IEnumerable<EmittedObject> objects) =>
    [
        .. objects
            .OrderBy(ApplyOrder.Prefix, StringComparer.Ordinal)
            .ThenBy(emitted => emitted.Kind, StringComparer.Ordinal)
            .ThenBy(emitted => emitted.Namespace, StringComparer.Ordinal)
            .ThenBy(emitted => emitted.Name, StringComparer.Ordinal)
            .ThenBy(emitted => emitted.Group, StringComparer.Ordinal)
            .ThenBy(emitted => emitted.Definition, StringComparer.Ordinal)
            .ThenBy(emitted => emitted.Text, StringComparer.Ordinal),
    ];

    private static List<(string Path, EmittedObject Object)> Name(List<EmittedObject> sorted, string prefix, List<DuplicateOutput> duplicates)
    {
        var unique = new List<EmittedObject>();
        var twins = new List<(EmittedObject First, EmittedObject Second)>();
        var seen = new Dictionary<(string, string, string, string), EmittedObject>();
        foreach (var emitted in sorted)
        {
            var identity = (emitted.Group, emitted.Kind, emitted.Namespace, emitted.Name);
            if (emitted.HasName && seen.TryGetValue(identity, out var first))
            {
                twins.Add((first, emitted));
                continue;
            }

            seen[identity] = emitted;
            unique.Add(emitted);
        }

        var named = NameUnique(unique, prefix);
        foreach (var (first, second) in twins)
            duplicates.Add(new DuplicateOutput(named.First(placed => ReferenceEquals(placed.Object, first)).Path, first, second));
        return named;
    }

    /// <summary>Kind and name; the namespace, and then more, only where that would not be unique.</summary>
    private static List<(string Path, EmittedObject Object)> NameUnique(List<EmittedObject> objects, string prefix)
    {
        var byName = Count(objects, ShortName);
        var byNamespace = Count(objects, LongName);
        var used = new HashSet<string>(StringComparer.Ordinal);
        var named = new List<(string, EmittedObject)>();
        foreach (var emitted in objects)
        {
            var name = byName[ShortName(emitted)] == 1 ? ShortName(emitted)
                : byNamespace[LongName(emitted)] == 1 ? LongName(emitted)
                : $"{LongName(emitted)}-{FileName.Hash($"{emitted.Group}/{emitted.Kind}/{emitted.Namespace}/{emitted.Name}")}";
            // What is still not unique has no name of its own (generateName) or shares 32 bits of hash: number it.
            var free = name;
            for (var i = 2; !used.Add(free); i++)
                free = $"{name}-{i}";
            named.Add(($"{prefix}{free}.yaml", emitted));
        }

        return named;
    }

    private static Dictionary<string, int> Count(List<EmittedObject> objects, Func<EmittedObject, string> name) =>
        objects.GroupBy(name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    private static string ShortName(EmittedObject emitted) => $"{ApplyOrder.Prefix(emitted)}-{FileName.Part(emitted.Kind)}-{FileName.Part(emitted.Name)}";

    private static string LongName(EmittedObject emitted) => emitted.Namespace.Length == 0
        ? ShortName(emitted)
        : $"{ApplyOrder.Prefix(emitted)}-{FileName.Part(emitted.Kind)}-{FileName.Part(emitted.Namespace)}-{FileName.Part(emitted.Name)}";

    private static string JoinDocuments(IEnumerable<string> documents)
    {
        var text = new StringBuilder();
        foreach (var document in documents)
            text.Append(text.Length == 0 ? "" : "---\n").Append(document);
        return text.ToString();
    }
}

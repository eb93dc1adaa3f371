using Plimsoll.Import.Bundles;
using Plimsoll.Import.Code;
using Plimsoll.Import.Conversion;
using Plimsoll.Import.Kinds;
using Plimsoll.Import.Models;
using Plimsoll.Model;
using Plimsoll.Yaml;
using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Import;

/// <summary>Turns manifests into C# whose emission is what was read.</summary>
public static class ManifestImport
{
    private const string KindsFolder = "Kinds";

    /// <summary>Names that classes of ours would hide from what we write.</summary>
    private static readonly string[] Reserved = ["Convert", "DateTimeKind", "Manifests", "Plimsoll"];

    /// <param name="files">The files, in the order in which their classes are to be named.</param>
    /// <param name="options">How to write them.</param>
    public static ImportResult Run(IReadOnlyList<TextFile> files, ImportOptions options)
    {
        var notes = new List<ImportNote>();
        var comments = new Dictionary<ManifestDocument, Comments>();
        var objects = new List<ImportedObject>();
        foreach (var file in files)
        {
            var tree = SyntaxTree.Parse(file.Text);
            var documents = ManifestReader.Read(file, tree);
            var own = new Comments(file, tree, documents);
            foreach (var document in documents)
            {
                comments[document] = own;
                objects.AddRange(Read(document, own, notes));
            }
        }

        var names = new NameSet([.. Reserved, .. PartNames.Used, .. ModelCatalog.Current.Names]);
        var bundles = Arrange(objects, options, names);
        var kinds = new ObjectConversion(one => comments[one.Document], names, notes).Convert(objects);
        foreach (var bundle in bundles)
            bundle.Bundle.AssignNames();
        var index = new ObjectIndex(objects);
        var written = bundles.Where(static bundle => bundle.Bundle.Objects.Count > 0).Select(bundle => new ImportedFile(bundle.Path, bundle.Bundle.Render(index))).ToList();
        written.AddRange(kinds.Select(kind => new ImportedFile($"{KindsFolder}/{kind.Root.Name}.cs", kind.Render(options.Namespace))));
        if (options.ProjectVersion is { } version)
            written.Add(new ImportedFile($"{options.BundleName}.csproj", Project(version)));
        return new ImportResult(written, [.. notes.OrderBy(static note => note.Span.File.Path, StringComparer.Ordinal).ThenBy(static note => note.Span.Start)], objects.Count)
        {
            Sources = [.. objects.Select(static one => ($"{one.ClassName}.{one.Member}", one.Root))],
        };
    }

    private static List<ImportedObject> Read(ManifestDocument document, Comments comments, List<ImportNote> notes)
    {
        if (document.Root is null or ScalarNode { IsNull: true })
            return [];
        if (document.Problems.FirstOrDefault(static problem => problem.Kind != SyntaxErrorKind.Tolerated) is { } problem)
        {
            notes.Add(new ImportNote(problem.Span, $"the document is no valid YAML, so it is not imported: {problem.Message}", IsProblem: true));
            return [];
        }

        if (FindUnknown(document.Root) is { } unknown)
        {
            notes.Add(new ImportNote(unknown, "the document has text of a template, so it is not imported: render it first", IsProblem: true));
            return [];
        }

        var objects = new List<ImportedObject>();
        foreach (var (root, apiVersion, kind) in ObjectReader.Read(document))
        {
            var mapping = (MappingNode)root.Node!;
            List<string> above = [.. comments.Of(mapping), .. mapping.Entries.Take(1).SelectMany(comments.Of)];
            objects.Add(new ImportedObject(document, mapping, apiVersion, kind, above));
        }

        if (objects.Count > 0)
            objects[^1].CommentsBelow = comments.AtEndOf(document);
        else
            notes.Add(new ImportNote(document.Root.Span, "this is no Kubernetes object, for it has no apiVersion and kind, so it is not imported", IsProblem: true));
        return objects;
    }

    private static SourceSpan? FindUnknown(Node root)
    {
        var pending = new Stack<Node>([root]);
        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case UnknownNode unknown:
                    return unknown.Span;
                case MappingNode { Rest: { } rest }:
                    return rest.Span;
                case MappingNode mapping:
                    foreach (var entry in mapping.Entries)
                        pending.Push(entry.Value);
                    break;
                case SequenceNode sequence:
                    foreach (var item in sequence.Items)
                        pending.Push(item);
                    break;
                default:
                    break;
            }
        }

        return null;
    }

    private static List<(string Path, BundleFile Bundle)> Arrange(List<ImportedObject> objects, ImportOptions options, NameSet names)
    {
        var bundles = new List<(string, BundleFile)>();
        switch (options.Layout)
        {
            case ImportLayout.Single:
                var single = names.Unique(CSharpText.PascalCase(options.BundleName, "Cluster"));
                bundles.Add(($"{single}.cs", new BundleFile(options.Namespace, single, null, "All that was imported.", objects)));
                break;
            case ImportLayout.PerNamespace:
                foreach (var group in objects.GroupBy(static one => one.Namespace))
                {
                    var name = names.Unique(group.Key is null ? "Default" : CSharpText.PascalCase(group.Key, "Namespace"));
                    bundles.Add(($"{name}.cs", new BundleFile(options.Namespace, name, group.Key, group.Key is null ? "Objects that name no namespace." : $"The namespace {group.Key}.", [.. group])));
                }

                break;
            default:
                var common = CommonFolder([.. objects.Select(static one => one.Document.File.Path)]);
                var files = objects.GroupBy(static one => one.Document.File).Select(group => (Path: group.Key.Path[common..], Objects: group.ToList())).ToList();
                var classes = FileClassNames.Of(files.ConvertAll(static file => file.Path), names);
                foreach (var (path, own, name) in files.Zip(classes, static (file, name) => (file.Path, file.Objects, name)))
                {
                    var folder = path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : null;
                    bundles.Add((folder is null ? $"{name}.cs" : $"{folder}/{name}.cs", new BundleFile(options.Namespace, name, folder, $"From {path}.", own)));
                }

                break;
        }

        return bundles;
    }

    /// <summary>The length of what the paths of all files have in common, up to a slash.</summary>
    private static int CommonFolder(List<string> paths)
    {
        if (paths.Count == 0)
            return 0;
        var common = paths[0].AsSpan();
        foreach (var path in paths)
            common = common[..common.CommonPrefixLength(path)];
        return common.LastIndexOf('/') + 1;
    }

    private static string Project(string version) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Plimsoll" Version="{version}" />
          </ItemGroup>
        </Project>

        """.ReplaceLineEndings("\n");
}

using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace Plimsoll.EndToEnd;

public class PackageTests(PlimsollPackage package)
{
    [Fact]
    public void Holds_exactly_these_files()
    {
        using var archive = ZipFile.OpenRead(package.FilePath);
        Assert.Equal(
        [
            "Plimsoll.nuspec",
            "README.md",
            "analyzers/dotnet/cs/Plimsoll.Analyzers.dll",
            "analyzers/dotnet/cs/Plimsoll.CodeFixes.dll",
            "analyzers/dotnet/cs/Plimsoll.Core.dll",
            "analyzers/dotnet/cs/Plimsoll.Evaluation.dll",
            "analyzers/dotnet/cs/Plimsoll.Generators.dll",
            "build/Plimsoll.props",
            "build/Plimsoll.targets",
            "buildTransitive/Plimsoll.props",
            "buildTransitive/Plimsoll.targets",
            "lib/net8.0/Plimsoll.Authoring.dll",
            "lib/net8.0/Plimsoll.Authoring.xml",
            "lib/netstandard2.0/Plimsoll.Authoring.dll",
            "lib/netstandard2.0/Plimsoll.Authoring.xml",
            "tasks/netstandard2.0/Plimsoll.Build.dll",
        ], archive.Entries.Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml")
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Depends_on_the_models_and_on_nothing_else()
    {
        using var archive = ZipFile.OpenRead(package.FilePath);
        using var nuspec = archive.GetEntry("Plimsoll.nuspec")!.Open();
        var elements = XDocument.Load(nuspec).Descendants().ToList();
        Assert.Equal(
            ["net8.0 KubernetesClient", ".NETStandard2.0"],
            elements.Where(element => element.Name.LocalName == "group").Select(group => string.Join(' ', group.Elements().Select(dependency => dependency.Attribute("id")!.Value).Prepend(group.Attribute("targetFramework")!.Value))));
        Assert.DoesNotContain(elements, element => element.Name.LocalName == "developmentDependency");
    }

    [Fact]
    public void Needs_no_newer_compiler_than_it_says()
    {
        using var archive = ZipFile.OpenRead(package.FilePath);
        var references = archive.Entries
            .Where(entry => entry.FullName.StartsWith("analyzers/", StringComparison.Ordinal))
            .SelectMany(entry => References(entry).Select(reference => (Assembly: entry.Name, Reference: reference)))
            .ToList();
        var roslyn = references.Where(r => r.Reference.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(roslyn);
        Assert.All(roslyn, r => Assert.True(r.Reference.Version <= new Version(4, 14, 0, 0), $"{r.Assembly} references {r.Reference}"));
        // Command-line builds have no workspaces: an analyzer or generator beside a reference to them crashes there.
        Assert.Equal(
            ["Plimsoll.CodeFixes.dll"],
            roslyn.Where(static r => r.Reference.Name!.Contains("Workspaces", StringComparison.Ordinal)).Select(static r => r.Assembly).Distinct());
        var fixes = archive.GetEntry("analyzers/dotnet/cs/Plimsoll.CodeFixes.dll")!;
        Assert.DoesNotContain(TypeReferences(fixes), static name => name is "DiagnosticAnalyzerAttribute" or "GeneratorAttribute");
    }

    private static List<string> TypeReferences(ZipArchiveEntry entry) =>
        Read(entry, static metadata => metadata.TypeReferences.Select(handle => metadata.GetString(metadata.GetTypeReference(handle).Name)).ToList());

    private static List<System.Reflection.AssemblyName> References(ZipArchiveEntry entry) =>
        Read(entry, static metadata => metadata.AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle).GetAssemblyName()).ToList());

    private static T Read<T>(ZipArchiveEntry entry, Func<MetadataReader, T> read)
    {
        using var stream = entry.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        copy.Position = 0;
        using var image = new PEReader(copy);
        return read(image.GetMetadataReader());
    }
}

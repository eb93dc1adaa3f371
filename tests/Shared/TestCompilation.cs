using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Plimsoll;

/// <summary>Compilations of C# over KubernetesClient and the Plimsoll attributes, as a user's project has them.</summary>
internal static class TestCompilation
{
    public const string Usings = "global using System; global using System.Collections.Generic; global using System.Linq; global using k8s.Models; global using Plimsoll;";

    public static CSharpParseOptions ParseOptions { get; } = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);

    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => IsUsers(Path.GetFileName(path)))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    public static CSharpCompilation Of(params IEnumerable<(string Path, string Text)> sources) => CSharpCompilation.Create(
        "Tested",
        sources.Append(("/p/Usings.cs", Usings)).Select(static source => Parse(source.Item1, source.Item2)),
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, ParseOptions, path);

    /// <summary>The sources of a sample project, with paths relative to the repository.</summary>
    public static IEnumerable<(string Path, string Text)> Sample(string name)
    {
        var folder = Path.Combine(Repository.Root, "samples", name);
        return Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(path => (Path: Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'), Full: path))
            .Where(static file => !file.Path.Contains("/obj/", StringComparison.Ordinal) && !file.Path.Contains("/bin/", StringComparison.Ordinal))
            .OrderBy(static file => file.Path, StringComparer.Ordinal)
            .Select(static file => (file.Path, File.ReadAllText(file.Full)));
    }

    private static bool IsUsers(string name) => name.StartsWith("System.", StringComparison.Ordinal)
        || name is "mscorlib.dll" or "netstandard.dll" or "Microsoft.CSharp.dll" or "KubernetesClient.dll" or "Plimsoll.Authoring.dll";
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Plimsoll.Build;

/// <summary>A folder with an assembly that carries manifests, as the generator would have written it.</summary>
internal sealed class TemporaryProject : IDisposable
{
    private const string AssemblyPath = "obj/Shop.dll";
    private const string Record = "obj/plimsoll.manifest.txt";

    public string Folder { get; } = Directory.CreateTempSubdirectory("plimsoll-task-").FullName;

    public RecordingBuildEngine Engine { get; private set; } = new();

    public string PathOf(string relative) => Path.Combine(Folder, relative);

    public void Write(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
        File.WriteAllText(PathOf(relative), text);
    }

    /// <summary>Compiles an assembly that carries the files.</summary>
    public void Compile(params (string Path, string Text)[] files) => CompileSource($$"""
        namespace Plimsoll.Generated
        {
            internal static class PlimsollManifests
            {
                internal const int FormatVersion = 1;
                internal const int Count = {{files.Length}};
                {{string.Join('\n', files.Select((file, i) => $"internal const string Path{i} = {Literal(file.Path)}; internal const string Text{i} = {Literal(file.Text)};"))}}
            }
        }
        """);

    public void CompileSource(string source, params MetadataReference[] references)
    {
        Directory.CreateDirectory(PathOf("obj"));
        using var stream = File.Create(PathOf(AssemblyPath));
        Emit("Shop", source, stream, references);
    }

    /// <summary>Compiles an assembly to refer to.</summary>
    public static MetadataReference CompileLibrary(string source)
    {
        using var stream = new MemoryStream();
        Emit("Library", source, stream);
        return MetadataReference.CreateFromImage(stream.ToArray());
    }

    public bool WriteManifests(string outputPath = "out") => Run(new WriteManifests { OutputPath = outputPath, Assembly = AssemblyPath, ProjectName = "Shop" });

    public bool CheckManifests() => Run(new CheckManifests { OutputPath = "out", Assembly = AssemblyPath });

    public bool RemoveManifests() => Run(new RemoveManifests());

    /// <summary>The files below the output folder.</summary>
    public IEnumerable<string> Output() => Directory.Exists(PathOf("out"))
        ? Directory.EnumerateFiles(PathOf("out"), "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(PathOf("out"), path).Replace('\\', '/')).Order(StringComparer.Ordinal)
        : [];

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private bool Run(ManifestTask task)
    {
        Engine = new RecordingBuildEngine();
        task.BuildEngine = Engine;
        task.RecordFile = Record;
        task.ProjectDirectory = Folder;
        return task.Execute();
    }

    private static void Emit(string name, string source, Stream stream, params MetadataReference[] references)
    {
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source)],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location), .. references],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
    }

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Plimsoll.Generators;

namespace Plimsoll.Evaluation.Helpers;

/// <summary>A library of helpers, as another project builds it: with the generator.</summary>
internal sealed class HelperLibrary
{
    private HelperLibrary(CSharpCompilation compilation) => Compilation = compilation;

    public CSharpCompilation Compilation { get; }

    public static HelperLibrary Create(string name, string source, params IEnumerable<MetadataReference> references) => Create(
        CSharpCompilation.Create(name, [TestCompilation.Parse($"/{name}/Helpers.cs", source), TestCompilation.Parse($"/{name}/Usings.cs", TestCompilation.Usings)], TestCompilation.References.AddRange(references),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)));

    public static HelperLibrary Create(CSharpCompilation compilation)
    {
        CSharpGeneratorDriver.Create([new EvaluableGenerator().AsSourceGenerator()], parseOptions: TestCompilation.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _, TestContext.Current.CancellationToken);
        return new HelperLibrary((CSharpCompilation)output);
    }

    /// <summary>The ways in which a project refers to another: as the IDE does, as a build does, and to a package.</summary>
    public IReadOnlyDictionary<string, MetadataReference> References => new Dictionary<string, MetadataReference>
    {
        ["compilation"] = Compilation.ToMetadataReference(),
        ["reference assembly"] = MetadataReference.CreateFromImage(Emit(new EmitOptions(metadataOnly: true, includePrivateMembers: false))),
        ["assembly"] = MetadataReference.CreateFromImage(Image),
    };

    public byte[] Image => field ??= Emit(new EmitOptions());

    private byte[] Emit(EmitOptions options)
    {
        using var stream = new MemoryStream();
        var result = Compilation.Emit(stream, options: options, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        return stream.ToArray();
    }
}

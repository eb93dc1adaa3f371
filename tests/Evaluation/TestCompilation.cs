using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Plimsoll.Evaluation;

/// <summary>Compiles C# over the Kubernetes client in memory.</summary>
internal static class TestCompilation
{
    public const string Usings = """
        using System; using System.Collections.Generic; using System.Collections.Immutable; using System.Globalization; using System.Linq;
        using System.Text; using System.Text.Json.Serialization; using k8s; using k8s.Models; using Plimsoll;

        """;

    /// <summary>A custom resource whose one property can hold anything.</summary>
    public const string Out = """

        [KubernetesEntity(Kind = "Out", Group = "test.dev", ApiVersion = "v1", PluralName = "outs")]
        public class Out { public object? Value { get; set; } }

        """;

    private static readonly IReadOnlyList<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System", StringComparison.Ordinal)
                || name is "mscorlib.dll" or "netstandard.dll" or "Microsoft.CSharp.dll" or "KubernetesClient.dll" or "Plimsoll.Authoring.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static CSharpCompilation Create(params (string Path, string Text)[] files) => CSharpCompilation.Create(
        "Bundle",
        files.Select(file => CSharpSyntaxTree.ParseText(file.Text, new CSharpParseOptions(LanguageVersion.Preview), file.Path, System.Text.Encoding.UTF8)),
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>A compilation of one file, <c>Bundle.cs</c>, with the usual namespaces in scope.</summary>
    public static CSharpCompilation Create(string text) => Create(("src/Bundle.cs", Usings + text));

    public static Assembly Load(CSharpCompilation compilation)
    {
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        stream.Position = 0;
        return new AssemblyLoadContext("bundle", isCollectible: true).LoadFromStream(stream);
    }
}

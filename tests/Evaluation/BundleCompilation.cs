using Microsoft.CodeAnalysis.CSharp;

namespace Plimsoll.Evaluation;

/// <summary>Programs of one bundle, and the running of them.</summary>
internal static class BundleCompilation
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

    public static CSharpCompilation Create(params (string Path, string Text)[] files) => TestCompilation.Of(files);

    /// <summary>A compilation of one file, <c>Bundle.cs</c>, with the usual namespaces in scope.</summary>
    public static CSharpCompilation Create(string text) => Create(("src/Bundle.cs", Usings + text));
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Plimsoll.Model;
using Plimsoll.Yaml;

namespace Plimsoll.Analyzers;

/// <summary>What one compilation gives to look at: the compilation itself, YAML manifests, and configuration files.</summary>
internal sealed class AnalysisInputs
{
    /// <summary>Item metadata by which the package's targets say what an additional file is.</summary>
    private const string KindKey = "build_metadata.AdditionalFiles.PlimsollKind";

    private AnalysisInputs(
        Compilation compilation,
        ImmutableArray<(AdditionalText File, IReadOnlyList<ManifestDocument> Documents)> manifests,
        ImmutableArray<AdditionalText> configurations,
        bool hasBundles)
    {
        Compilation = compilation;
        Manifests = manifests;
        Configurations = configurations;
        HasBundles = hasBundles;
    }

    public Compilation Compilation { get; }

    public ImmutableArray<(AdditionalText File, IReadOnlyList<ManifestDocument> Documents)> Manifests { get; }

    /// <summary>The <c>.editorconfig</c> and <c>.globalconfig</c> files that hold for the project.</summary>
    public ImmutableArray<AdditionalText> Configurations { get; }

    public bool HasBundles { get; }

    public bool IsEmpty => !HasBundles && Manifests.IsEmpty;

    public static AnalysisInputs Of(CompilationStartAnalysisContext context)
    {
        var manifests = ImmutableArray.CreateBuilder<(AdditionalText File, IReadOnlyList<ManifestDocument> Documents)>();
        var configurations = ImmutableArray.CreateBuilder<AdditionalText>();
        context.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.MSBuildProjectDirectory", out var projectDirectory);
        foreach (var file in context.Options.AdditionalFiles)
        {
            if (!context.Options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue(KindKey, out var kind))
                continue;
            if (string.Equals(kind, "Configuration", StringComparison.OrdinalIgnoreCase))
            {
                configurations.Add(file);
            }
            else if (string.Equals(kind, "Manifest", StringComparison.OrdinalIgnoreCase) && file.GetText(context.CancellationToken) is { } text)
            {
                // Roslyn keeps what is made of a text as long as it keeps the text: an edit elsewhere reads nothing again.
                var provider = new SourceTextValueProvider<IReadOnlyList<ManifestDocument>>(source => Read(file.Path, projectDirectory, source));
                if (!context.TryGetValue(text, provider, out var documents))
                    documents = Read(file.Path, projectDirectory, text);
                manifests.Add((file, documents));
            }
        }

        var hasBundles = context.Compilation.GetTypesByMetadataName("Plimsoll.ManifestsAttribute").Length > 0;
        return new AnalysisInputs(context.Compilation, manifests.ToImmutable(), configurations.ToImmutable(), hasBundles);
    }

    private static IReadOnlyList<ManifestDocument> Read(string path, string? projectDirectory, SourceText text) =>
        ManifestReader.Read(new TextFile(RelativePath(path.Replace('\\', '/'), projectDirectory?.Replace('\\', '/')), text.ToString()));

    private static string RelativePath(string path, string? directory) =>
        directory is { Length: > 0 } && path.StartsWith(directory.TrimEnd('/') + "/", StringComparison.Ordinal) ? path.Substring(directory.TrimEnd('/').Length + 1) : path;
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Plimsoll.Evaluation;
using Plimsoll.Model;

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
        ProjectFacts project,
        bool hasBundles)
    {
        Project = project;
        Compilation = compilation;
        Manifests = manifests;
        Configurations = configurations;
        HasBundles = hasBundles;
    }

    public Compilation Compilation { get; }

    public ImmutableArray<(AdditionalText File, IReadOnlyList<ManifestDocument> Documents)> Manifests { get; }

    /// <summary>The <c>.editorconfig</c> and <c>.globalconfig</c> files that hold for the project.</summary>
    public ImmutableArray<AdditionalText> Configurations { get; }

    /// <summary>What the configuration files say.</summary>
    public Settings.Configuration ReadConfiguration(CancellationToken cancellationToken) => Configurations.IsEmpty
        ? Settings.Configuration.None
        : new Settings.AnalyzerConfiguration(Configurations.Select(file => (file.Path, file.GetText(cancellationToken)?.ToString() ?? "")));

    /// <summary>What evaluation takes of the project besides its code.</summary>
    public ProjectFacts Project { get; }

    public bool HasBundles { get; }

    public bool IsEmpty => !HasBundles && Manifests.IsEmpty;

    public static AnalysisInputs Of(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var manifests = ImmutableArray.CreateBuilder<(AdditionalText File, IReadOnlyList<ManifestDocument> Documents)>();
        var configurations = ImmutableArray.CreateBuilder<AdditionalText>();
        foreach (var file in options.AdditionalFiles)
        {
            if (!options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue(KindKey, out var kind))
                continue;
            if (string.Equals(kind, "Configuration", StringComparison.OrdinalIgnoreCase))
            {
                configurations.Add(file);
            }
            else if (string.Equals(kind, "Manifest", StringComparison.OrdinalIgnoreCase) && file.GetText(cancellationToken) is { } text)
            {
                manifests.Add((file, ManifestTexts.Read(file.Path.Replace('\\', '/'), text)));
            }
        }

        var hasBundles = compilation.GetTypesByMetadataName("Plimsoll.ManifestsAttribute").Length > 0 || compilation.GetTypesByMetadataName("Plimsoll.HelmChartAttribute").Length > 0;
        return new AnalysisInputs(compilation, manifests.ToImmutable(), configurations.ToImmutable(), ProjectFacts.Of(options.AnalyzerConfigOptionsProvider.GlobalOptions), hasBundles);
    }
}

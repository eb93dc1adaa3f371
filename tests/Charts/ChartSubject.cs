using Microsoft.CodeAnalysis.CSharp;
using Plimsoll.Evaluation;
using Plimsoll.Execution;
using Plimsoll.Programs;
using Plimsoll.Rendering;

namespace Plimsoll;

/// <summary>A chart whose two sides are compared: the C#, and the files that were made of it.</summary>
/// <param name="Name">The full name of its class.</param>
/// <param name="Executable">The C#.</param>
/// <param name="Files">The chart's folder; none where it cannot be emitted.</param>
/// <param name="Literals">What the C# says in so many words: values that it compares others with, keys that it sets itself.</param>
internal sealed record ChartSubject(string Name, ExecutableChart Executable, ChartFiles Files, CodeLiterals Literals)
{
    private const string ChartUsings = "global using System.ComponentModel.DataAnnotations; global using System.Text.Json.Serialization;";

    /// <summary>Whether it has files.</summary>
    public bool IsEmitted => Files.All.Count > 0;

    /// <summary>All charts that are written in the sources, with the files that Plimsoll emits for them.</summary>
    public static IReadOnlyList<ChartSubject> Emitted(IEnumerable<(string Path, string Text)> sources)
    {
        var compilation = Compile(sources);
        var emitted = BundleEvaluator.Evaluate(compilation, TestContext.Current.CancellationToken).Charts
            .ToDictionary(static chart => chart.Bundle.Replace("global::", "", StringComparison.Ordinal), ChartFiles.Of, StringComparer.Ordinal);
        return Of(compilation, type => emitted[type.FullName!]);
    }

    /// <summary>The one chart that is written in the sources, with a folder that is given.</summary>
    public static ChartSubject Written(string folder, params IEnumerable<(string Path, string Text)> sources)
    {
        var files = ChartFiles.Read(folder);
        return Assert.Single(Of(Compile(sources), _ => files));
    }

    public override string ToString() => Name;

    private static CSharpCompilation Compile(IEnumerable<(string Path, string Text)> sources) => TestCompilation.Of(sources.Append(("/p/ChartUsings.cs", ChartUsings)));

    private static IReadOnlyList<ChartSubject> Of(CSharpCompilation compilation, Func<Type, ChartFiles> files) =>
    [
        .. ExecutedAssembly.Of(compilation).Types
            .Where(static type => type.IsDefined(typeof(HelmChartAttribute), inherit: false))
            .OrderBy(static type => type.FullName, StringComparer.Ordinal)
            .Select(type => (type, files: files(type)))
            .Select(chart => new ChartSubject(chart.type.FullName!, new ExecutableChart(chart.type, chart.files), chart.files, CodeLiterals.Of(compilation, chart.type))),
    ];
}

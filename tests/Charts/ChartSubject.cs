using Microsoft.CodeAnalysis.CSharp;
using Plimsoll.Execution;
using Plimsoll.Programs;
using Plimsoll.Rendering;

namespace Plimsoll;

/// <summary>A chart whose two sides are compared: the C#, and the files that were made of it.</summary>
/// <param name="Name">Which one it is, for a person.</param>
/// <param name="Executable">The C#.</param>
/// <param name="Files">The chart's folder.</param>
internal sealed record ChartSubject(string Name, ExecutableChart Executable, ChartFiles Files)
{
    private const string ChartUsings = TestCompilation.Usings + " global using System.ComponentModel.DataAnnotations; global using System.Text.Json.Serialization;";

    /// <summary>All charts that are written in the sources.</summary>
    /// <param name="sources">C#.</param>
    /// <param name="files">What is emitted for a chart.</param>
    public static IReadOnlyList<ChartSubject> Of(IEnumerable<(string Path, string Text)> sources, Func<CSharpCompilation, Type, ChartFiles> files)
    {
        var compilation = TestCompilation.Of(sources.Append(("/p/ChartUsings.cs", ChartUsings)));
        return
        [
            .. ExecutedAssembly.Of(compilation).Types
                .Where(static type => type.IsDefined(typeof(HelmChartAttribute), inherit: false))
                .OrderBy(static type => type.FullName, StringComparer.Ordinal)
                .Select(type => new ChartSubject(type.Name, new ExecutableChart(type), files(compilation, type))),
        ];
    }

    public override string ToString() => Name;
}

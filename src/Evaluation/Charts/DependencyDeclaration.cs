using Microsoft.CodeAnalysis;
using Plimsoll.Charts;
using Plimsoll.Model;

namespace Plimsoll.Evaluation.Charts;

/// <summary>A <c>[ChartDependency]</c>.</summary>
/// <param name="Requirement">What goes to Chart.yaml.</param>
/// <param name="Chart">The class of a chart that is written in C#, too; null for one from a repository.</param>
/// <param name="Span">The attribute.</param>
internal sealed record DependencyDeclaration(ChartRequirement Requirement, INamedTypeSymbol? Chart, SourceSpan Span);

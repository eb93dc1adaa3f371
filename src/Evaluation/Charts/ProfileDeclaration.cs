using Microsoft.CodeAnalysis;

namespace Plimsoll.Evaluation.Charts;

/// <summary>A static property marked <c>[Profile]</c> of a chart's values.</summary>
internal sealed record ProfileDeclaration(string Name, IPropertySymbol Property);

using Microsoft.CodeAnalysis;

namespace Plimsoll.Evaluation.Interpretation;

/// <summary>An exception that executing the code would throw.</summary>
internal sealed record ExceptionDescription(string TypeName, string Message, INamedTypeSymbol? Type);

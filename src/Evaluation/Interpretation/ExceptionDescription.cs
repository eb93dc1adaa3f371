using Microsoft.CodeAnalysis;

namespace Plimsoll.Evaluation.Interpretation;

/// <summary>An exception that executing the code would throw.</summary>
/// <param name="TypeName">Its name without namespace.</param>
/// <param name="Message">What is said about it.</param>
/// <param name="Type">Null where the compilation has none of that name.</param>
/// <param name="RuntimeMessage">What .NET says; null where that is not known.</param>
internal sealed record ExceptionDescription(string TypeName, string Message, INamedTypeSymbol? Type, string? RuntimeMessage);

using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>What the API refuses in a selector.</summary>
/// <param name="Field">The field that it refuses.</param>
/// <param name="What">In words that follow "has": <c>the operator Exists for "zone" with values: it takes none</c>.</param>
internal readonly record struct SelectorProblem(Field Field, string What);

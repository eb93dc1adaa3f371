using Microsoft.CodeAnalysis;
using Plimsoll.Model;
using Plimsoll.Yaml.Edits;

namespace Plimsoll.CodeFixes;

/// <summary>What one fix edits in the texts of a project.</summary>
internal sealed record EditPlan(IReadOnlyDictionary<SyntaxTree, IReadOnlyList<TextEdit>> Code, IReadOnlyDictionary<TextFile, IReadOnlyList<TextEdit>> Manifests);

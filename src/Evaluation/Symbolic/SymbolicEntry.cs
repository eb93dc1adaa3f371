using Microsoft.CodeAnalysis;
using Plimsoll.Charts.Templates;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Symbolic;

/// <summary>A part of a dictionary whose keys are not all known.</summary>
internal abstract record SymbolicEntry;

/// <summary>One entry; its key is a constant or a symbol.</summary>
internal sealed record SymbolicPair(Value Key, Value Value, SyntaxNode? Origin) : SymbolicEntry;

/// <summary>Entries for each item of a list, or each entry of a map, among the values.</summary>
internal sealed record SymbolicEntryLoop(TemplateLoop Loop, IReadOnlyList<SymbolicEntry> Body) : SymbolicEntry;

/// <summary>Entries that are there as values of the chart decide.</summary>
internal sealed record SymbolicEntryChoice(TemplateExpression Condition, IReadOnlyList<SymbolicEntry> WhenTrue, IReadOnlyList<SymbolicEntry> WhenFalse) : SymbolicEntry;

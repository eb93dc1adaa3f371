using Plimsoll.Model;

namespace Plimsoll.Import;

/// <summary>What an import gives.</summary>
/// <param name="Files">The files to write.</param>
/// <param name="Notes">By file and position.</param>
/// <param name="Objects">How many objects were imported.</param>
public sealed record ImportResult(IReadOnlyList<ImportedFile> Files, IReadOnlyList<ImportNote> Notes, int Objects)
{
    /// <summary>The definitions, as <c>Class.Member</c>, with what each was made of.</summary>
    internal IReadOnlyList<(string Definition, MappingNode Root)> Sources { get; init; } = [];
}

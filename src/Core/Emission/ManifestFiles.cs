namespace Plimsoll.Emission;

/// <summary>The files that a project's definitions become, in the order of their paths, and what could not become one.</summary>
public sealed record ManifestFiles(IReadOnlyList<EmittedFile> Files, IReadOnlyList<DuplicateOutput> Duplicates);

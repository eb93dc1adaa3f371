using Plimsoll.Model;

namespace Plimsoll.Inputs;

/// <summary>What reading a file gave: its documents, or why there are none. Both are empty for a file that is no manifest.</summary>
internal sealed record LoadedFile(TextFile? File, IReadOnlyList<ManifestDocument> Documents, InputProblem? Problem)
{
    public static LoadedFile Skipped { get; } = new(null, [], null);
}

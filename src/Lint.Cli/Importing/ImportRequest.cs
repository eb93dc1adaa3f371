using Plimsoll.Import;

namespace Plimsoll.Importing;

/// <summary>What a run of <c>plimsoll import</c> is asked for.</summary>
internal sealed record ImportRequest
{
    public required IReadOnlyList<string> Paths { get; init; }

    public required IReadOnlyList<string> Excluded { get; init; }

    /// <summary>The absolute path of the folder to write to.</summary>
    public required string Output { get; init; }

    /// <summary>Whether files that exist are overwritten.</summary>
    public required bool IsForced { get; init; }

    public required ImportOptions Options { get; init; }
}

namespace Plimsoll.Linting;

/// <summary>A run in numbers.</summary>
internal sealed record LintSummary
{
    /// <summary>Files that were read.</summary>
    public required int Files { get; init; }

    public required int Documents { get; init; }

    /// <summary>Objects that were judged, Lists opened.</summary>
    public required int Objects { get; init; }

    public required int Errors { get; init; }

    public required int Warnings { get; init; }

    public required int Infos { get; init; }

    /// <summary>Findings that a comment, an annotation or a baseline holds back.</summary>
    public int Suppressed { get; init; }

    /// <summary>Values that nobody can know, such as template placeholders.</summary>
    public required int NotJudged { get; init; }

    public required TimeSpan Duration { get; init; }
}

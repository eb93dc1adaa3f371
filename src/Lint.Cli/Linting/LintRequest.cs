using Plimsoll.Output;
using Plimsoll.Settings;

namespace Plimsoll.Linting;

/// <summary>What the command line asks of <c>plimsoll lint</c>.</summary>
internal sealed record LintRequest
{
    /// <summary>Files, folders, globs, <c>-</c>; none means the current folder.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    public required IReadOnlyList<string> Excluded { get; init; }

    public required IReadOnlyList<OutputTarget> Outputs { get; init; }

    public required Configuration Configuration { get; init; }

    /// <summary>The severity from which findings fail the run; null when none does.</summary>
    public required Severity? FailOn { get; init; }

    public required bool IsColored { get; init; }

    public required bool IsQuiet { get; init; }
}

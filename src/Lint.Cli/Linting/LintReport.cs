using Plimsoll.Rules;

namespace Plimsoll.Linting;

/// <summary>What a run found, for whoever renders it.</summary>
internal sealed record LintReport(IReadOnlyList<Finding> Findings, LintSummary Summary);

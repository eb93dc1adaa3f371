using Plimsoll.Rules;

namespace Plimsoll.Fixes;

/// <summary>
/// Fixes everything that can be fixed, in passes: fixes that stand in the way of each other are made one after the other. What
/// would lead to another finding is not made.
/// </summary>
public static class FixPasses
{
    /// <summary>Each pass leaves fewer findings, so few are needed; more would be a mistake of a rule.</summary>
    private const int MostPasses = 10;

    /// <summary>Makes all fixes that are meant.</summary>
    /// <param name="start">The texts as they are.</param>
    /// <param name="isMeant">Which findings to fix: by rule, by safety, by place.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static FixRun<TSources> Run<TSources>(TSources start, Func<Finding, bool> isMeant, CancellationToken cancellationToken = default)
        where TSources : FixableSources<TSources>
    {
        var done = new List<Finding>();
        var refused = new Dictionary<string, Finding>(StringComparer.Ordinal);
        var current = start;
        for (var pass = 0; pass < MostPasses; pass++)
        {
            // What stood in the way of a fix may be gone since.
            refused.Clear();
            var next = RunPass(current, isMeant, done, refused, cancellationToken);
            if (ReferenceEquals(next, current))
                break;
            current = next;
        }

        return new FixRun<TSources>(current, done, [.. refused.Values]);
    }

    /// <summary>Tries every fix: in the end each is made or refused.</summary>
    private static TSources RunPass<TSources>(TSources current, Func<Finding, bool> isMeant, List<Finding> done, Dictionary<string, Finding> refused, CancellationToken cancellationToken)
        where TSources : FixableSources<TSources>
    {
        // How many fixes to try at once: fewer after a bad one, until it is found.
        var most = int.MaxValue;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            List<Finding> wanted = [.. current.Findings.Where(finding => isMeant(finding) && finding.Fix is not null && !refused.ContainsKey(FindingComparison.KeyOf(finding))).Take(most)];
            if (wanted.Count == 0)
                return current;
            var attempt = current.Apply(wanted, cancellationToken);
            foreach (var finding in attempt.Refused)
                refused[FindingComparison.KeyOf(finding)] = finding;
            if (attempt.Made.Count == 0)
                continue;
            if (current.Accepts(attempt.Next, attempt.Made, cancellationToken))
            {
                current = attempt.Next;
                done.AddRange(attempt.Made);
                most = most > int.MaxValue / 2 ? int.MaxValue : most * 2;
            }
            else if (attempt.Made.Count == 1)
            {
                refused[FindingComparison.KeyOf(attempt.Made[0])] = attempt.Made[0];
                most = int.MaxValue;
            }
            else
            {
                most = attempt.Made.Count / 2;
            }
        }
    }

    /// <summary>Makes the fix of one finding; null when it has none that can be made and leads to no other finding.</summary>
    public static TSources? Fix<TSources>(TSources sources, Finding finding, CancellationToken cancellationToken = default)
        where TSources : FixableSources<TSources>
    {
        if (finding.Fix is null)
            return null;
        var attempt = sources.Apply([finding], cancellationToken);
        return attempt.Made.Count == 1 && sources.Accepts(attempt.Next, attempt.Made, cancellationToken) ? attempt.Next : null;
    }
}

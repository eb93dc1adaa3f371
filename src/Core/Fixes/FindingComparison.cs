using Plimsoll.Rules;

namespace Plimsoll.Fixes;

/// <summary>
/// Compares what is found before and after fixes. Places move and messages change with the values that they name, so a finding is
/// known again by its object and words, or by its object and path.
/// </summary>
internal static class FindingComparison
{
    /// <summary>Whether the findings that were fixed are gone, and no other has come.</summary>
    public static bool HasOnlyLost(IReadOnlyList<Finding> before, IReadOnlyList<Finding> after, IReadOnlyList<Finding> made)
    {
        var gone = new HashSet<Finding>(made);
        var left = before.Where(finding => !gone.Contains(finding)).ToList();
        var unmatched = Unmatched(left, after, static finding => finding.Message, out left);
        unmatched = Unmatched(left, unmatched, static finding => finding.Path, out _);
        if (unmatched.Count == 0)
            return true;
        var spokenFor = new HashSet<string>(made.Concat(left).SelectMany(static finding => finding.Rule.SpeaksFor.Select(id => KeyOf(finding, id, ""))), StringComparer.Ordinal);
        spokenFor.ExceptWith(after.SelectMany(static finding => finding.Rule.SpeaksFor.Select(id => KeyOf(finding, id, ""))));
        return unmatched.All(finding => spokenFor.Contains(KeyOf(finding, finding.Rule.Id, "")));
    }

    /// <summary>What identifies a finding as long as the text is the same.</summary>
    public static string KeyOf(Finding finding) => KeyOf(finding, finding.Rule.Id, finding.Message) + '\n' + finding.Path;

    /// <summary>The findings that have no partner among the others.</summary>
    private static List<Finding> Unmatched(IReadOnlyList<Finding> before, IReadOnlyList<Finding> after, Func<Finding, string> word, out List<Finding> left)
    {
        var byKey = before.GroupBy(finding => KeyOf(finding, finding.Rule.Id, word(finding)), StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => new Queue<Finding>(group), StringComparer.Ordinal);
        var unmatched = new List<Finding>();
        foreach (var finding in after)
        {
            if (byKey.TryGetValue(KeyOf(finding, finding.Rule.Id, word(finding)), out var partners) && partners.Count > 0)
                partners.Dequeue();
            else
                unmatched.Add(finding);
        }

        left = [.. byKey.Values.SelectMany(static partners => partners)];
        return unmatched;
    }

    private static string KeyOf(Finding finding, string id, string word) => $"{id}\n{finding.Span.File?.Path}\n{finding.Object?.DisplayName}\n{word}";
}

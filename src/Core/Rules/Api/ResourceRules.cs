using Plimsoll.Model;

namespace Plimsoll.Rules.Api;

/// <summary>The rules by which webhooks and admission policies say what they look at.</summary>
internal static class ResourceRules
{
    /// <summary>The lists of a rule, none of which may be empty.</summary>
    public static IReadOnlyList<string> Lists { get; } = ["operations", "apiGroups", "apiVersions", "resources"];

    public static void CheckLists(Field rule, string owner, Report report)
    {
        var missing = Lists.Where(key => rule[key].IsAbsent).ToList();
        if (missing.Count > 0)
            report.At(rule[missing[0]], $"{owner} has no {string.Join(", ", missing)}").Suggest($"add {string.Join(", ", missing)}");
        foreach (var key in Lists)
        {
            if (rule[key].Node is SequenceNode { Items.Count: 0 })
                report.At(rule[key], $"{owner} has no {key}").Suggest($"add {key}");
        }
    }
}

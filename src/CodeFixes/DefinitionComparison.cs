using Plimsoll.Evaluation;
using Plimsoll.Fixes;
using Plimsoll.Model;
using Plimsoll.Rules;
using Plimsoll.Yaml.Edits;

namespace Plimsoll.CodeFixes;

/// <summary>
/// Compares what code evaluates to before and after fixes. An expression may be behind several objects: each must have become what
/// its own findings ask for, or have stayed.
/// </summary>
internal static class DefinitionComparison
{
    /// <summary>Whether the definitions differ by the edits of fixes, and by nothing else.</summary>
    public static bool HasOnlyEdits(ProjectSources before, ProjectSources after, IReadOnlyList<Finding> made)
    {
        var next = ByMember(after.Evaluation);
        var edits = new Lazy<ILookup<ManifestDocument, NodeEdit>>(() => EditsThatWereMade(before, after, made));
        foreach (var member in ByMember(before.Evaluation))
        {
            if (!next.TryGetValue(member.Key, out var definitions) || definitions.Count != member.Value.Count)
                return false;
            for (var i = 0; i < definitions.Count; i++)
            {
                if (!IsExplained(member.Value[i].Document, definitions[i].Document, edits))
                    return false;
            }

            next.Remove(member.Key);
        }

        var added = next.Values.SelectMany(static definitions => definitions).ToList();
        var expected = made.SelectMany(static finding => finding.Fix!.Edits).OfType<AddObject>().Where(static add => add.Object.Document.File is SyntaxTreeFile).ToList();
        return added.Count == expected.Count && expected.All(add => added.Exists(definition => AreSame(add.Root, definition.Document.Root)));
    }

    /// <summary>The definitions by where they are from. Those of charts, which are not fixed, must stay as they are in each set.</summary>
    private static Dictionary<(string Set, string Bundle, string Member), List<Definition>> ByMember(EvaluationResult evaluation) =>
        evaluation.Charts.SelectMany(static chart => chart.Sets.SelectMany(set => set.Definitions.Select(definition => (Set: $"{chart.Bundle} {set.Profile}", Definition: definition))))
            .Concat(evaluation.Definitions.Select(static definition => (Set: "", Definition: definition)))
            .GroupBy(static entry => (entry.Set, entry.Definition.Bundle, entry.Definition.Member), static entry => entry.Definition)
            .ToDictionary(static group => group.Key, static group => group.ToList());

    private static bool IsExplained(ManifestDocument before, ManifestDocument after, Lazy<ILookup<ManifestDocument, NodeEdit>> edits)
    {
        if (NodeEquality.AreEqual(before.Root, after.Root))
            return true;
        if (before.Root is null)
            return false;
        var expected = before.Root;
        foreach (var byObject in edits.Value[before].GroupBy(static edit => edit.Object))
            expected = EditedNode.Apply(expected, byObject.Key.Root.Node!, byObject);
        return AreSame(expected, after.Root);
    }

    /// <summary>Equal but for quantities, which are texts in C# where YAML may have numbers.</summary>
    private static bool AreSame(Node? expected, Node? actual) => (expected, actual) switch
    {
        (ScalarNode { Kind: ScalarKind.Integer or ScalarKind.Float } number, ScalarNode { Kind: ScalarKind.String } text) => number.Text == text.Text,
        (MappingNode left, MappingNode right) => left.Entries.Count == right.Entries.Count && left.Entries.All(entry => right[entry.Key] is { } other && AreSame(entry.Value, other)),
        (SequenceNode left, SequenceNode right) => left.Items.Count == right.Items.Count && left.Items.Zip(right.Items, AreSame).All(static same => same),
        _ => NodeEquality.AreEqual(expected, actual),
    };

    /// <summary>The edits of the findings that are gone: those that were meant, and those like them in code that is shared.</summary>
    private static ILookup<ManifestDocument, NodeEdit> EditsThatWereMade(ProjectSources before, ProjectSources after, IReadOnlyList<Finding> made)
    {
        var left = new HashSet<string>(after.Findings.Select(KeyOf), StringComparer.Ordinal);
        var kinds = new HashSet<string>(made.Select(static finding => finding.Rule.Id), StringComparer.Ordinal);
        return made.Concat(before.Findings.Where(finding => kinds.Contains(finding.Rule.Id) && !left.Contains(KeyOf(finding))))
            .Distinct()
            .SelectMany(static finding => finding.Fix?.Edits ?? [])
            .ToLookup(static edit => edit.Object.Document);
    }

    private static string KeyOf(Finding finding) => $"{finding.Rule.Id}\n{finding.Object?.DisplayName}\n{finding.Message}";
}

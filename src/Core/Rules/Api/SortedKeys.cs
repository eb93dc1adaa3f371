using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Api;

/// <summary>PLM8025: keys of a mapping are not in alphabetical order.</summary>
internal sealed class SortedKeys : ObjectRule
{
    public override RuleInfo Info { get; } = new("PLM8025", "sorted-keys", Severity.Off)
    {
        Title = "Keys of a mapping are not in alphabetical order.",
        Why = "Where all keys have one order, two versions of a file differ only in what was changed, and a key is found at a glance.",
        IsOfYaml = true,
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        if (manifest.Document.File is TextFile)
            Check(manifest.Root, manifest, report, []);
    }

    private static void Check(Field field, ManifestObject manifest, Report report, HashSet<Node> seen)
    {
        // What aliases share is written once.
        if (field.Node is not (MappingNode or SequenceNode) || !seen.Add(field.Node))
            return;
        if (field.Mapping is { } mapping)
        {
            MappingEntry? last = null;
            foreach (var entry in mapping.Entries)
            {
                // What a merge key brings along stands elsewhere.
                if (entry.IsMerged)
                    continue;
                if (last is not null && string.CompareOrdinal(entry.Key, last.Key) < 0)
                {
                    report.At(entry.KeySpan, $"the key {entry.Key} of {Title(field, manifest)} stands after {last.Key}, which comes after it in the alphabet");
                    break;
                }

                last = entry;
            }

            foreach (var child in field.Entries)
                Check(child, manifest, report, seen);
        }
        else
        {
            foreach (var item in field.Items)
                Check(item, manifest, report, seen);
        }
    }

    private static string Title(Field field, ManifestObject manifest) => field.Path.Length == 0 ? manifest.DisplayName : $"{field.Path} of {manifest.DisplayName}";
}

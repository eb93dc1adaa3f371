namespace Plimsoll.Model;

/// <summary>Counts the values of a set that nobody can judge: what cannot be evaluated, and placeholders where a value should be.</summary>
internal static class UnknownNodes
{
    public static int Count(ManifestSet set)
    {
        var seen = new HashSet<Node>();
        var unknown = 0;
        foreach (var document in set.Documents)
        {
            if (document.Root is UnknownNode)
                unknown++;
        }

        foreach (var manifest in set.Objects)
        {
            if (manifest.Document.HasUnknown)
                unknown += Count(manifest.Root.Node!, seen);
        }

        return unknown;
    }

    /// <summary>Whether anything in a document is not known, free texts included: then what is not found there may yet be there.</summary>
    public static bool IsIn(ManifestDocument document) =>
        document.Problems.Count > 0 || (document.HasUnknown && document.Root is { } root && Count(root, [], hasFreeText: true) > 0);

    // Nodes are shared by aliases: each is counted, and walked, once.
    private static int Count(Node node, HashSet<Node> seen, bool hasFreeText = false)
    {
        if (!seen.Add(node))
            return 0;
        return node switch
        {
            UnknownNode => 1,
            ScalarNode { Kind: ScalarKind.String } scalar => Placeholder.IsIn(scalar.Text) ? 1 : 0,
            MappingNode mapping => (mapping.Rest is null ? 0 : 1) + mapping.Entries.Where(entry => hasFreeText || !HoldsFreeText(entry.Key)).Sum(entry => Count(entry.Value, seen, hasFreeText)),
            SequenceNode sequence => sequence.Items.Sum(item => Count(item, seen, hasFreeText)),
            _ => 0,
        };
    }

    /// <summary>Scripts and file contents, where <c>${NAME}</c> is the shell's or the application's own.</summary>
    private static bool HoldsFreeText(string key) => key is "data" or "stringData" or "binaryData" or "command" or "args" or "annotations";
}

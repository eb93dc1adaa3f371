using Plimsoll.Model;
using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Yaml.Edits;

/// <summary>What the text of a node will be like.</summary>
internal static class NodeText
{
    /// <summary>Whether all of a tree can be written.</summary>
    public static bool IsKnown(Node node) => node switch
    {
        ScalarNode => true,
        MappingNode mapping => mapping.Rest is null && mapping.Entries.All(static entry => IsKnown(entry.Value)),
        SequenceNode sequence => sequence.Items.All(IsKnown),
        _ => false,
    };

    /// <summary>Whether the text of a node ends with a block scalar whose value has the last line end.</summary>
    public static bool NeedsLineEnd(Node node) => node switch
    {
        ScalarNode scalar => scalar.Kind == ScalarKind.String && scalar.Text.EndsWith("\n", StringComparison.Ordinal),
        MappingNode { Entries: [.., var last] } => NeedsLineEnd(last.Value),
        SequenceNode { Items: [.., var last] } => NeedsLineEnd(last),
        _ => false,
    };

    /// <summary>Whether all items of a sequence are strings in quotes.</summary>
    public static bool HoldsQuotedOnly(SyntaxNode sequence)
    {
        var hasQuoted = false;
        foreach (var item in sequence.Entries)
        {
            foreach (var value in item.Children.Where(static child => child.IsNode))
            {
                if (value.Kind is not (SyntaxKind.SingleQuotedScalar or SyntaxKind.DoubleQuotedScalar))
                    return false;
                hasQuoted = true;
            }
        }

        return hasQuoted;
    }

    /// <summary>Written lines as they stand in a text: with its line ends, and without the last.</summary>
    public static string Finish(string written, string lineEnd) => written.Substring(0, written.Length - 1).Replace("\n", lineEnd);
}

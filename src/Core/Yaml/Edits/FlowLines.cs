using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Yaml.Edits;

/// <summary>What belongs to an entry of a flow collection.</summary>
internal static class FlowLines
{
    /// <summary>The comma behind an entry; null when there is none.</summary>
    public static SyntaxNode? CommaBehind(SyntaxNode collection, SyntaxNode entry)
    {
        foreach (var child in collection.Children)
        {
            if (child.Start < entry.End || child == entry)
                continue;
            return child.Kind == SyntaxKind.FlowSeparator ? child : null;
        }

        return null;
    }

    /// <summary>The comma before an entry; null when there is none.</summary>
    public static SyntaxNode? CommaBefore(SyntaxNode collection, SyntaxNode entry)
    {
        SyntaxNode? comma = null;
        foreach (var child in collection.Children)
        {
            if (child == entry)
                return comma;
            if (child.Kind == SyntaxKind.FlowSeparator)
                comma = child;
        }

        return null;
    }
}

using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Plimsoll.Evaluation.Symbolic;

/// <summary>The summary of a member's documentation on one line; read from the source, since a build need not parse documentation.</summary>
internal static class DocumentationSummary
{
    public static string Of(ISymbol member)
    {
        foreach (var reference in member.DeclaringSyntaxReferences)
        {
            var node = reference.GetSyntax();
            // A field's declarator stands in its declaration.
            while (node.Parent is not null && node is Microsoft.CodeAnalysis.CSharp.Syntax.VariableDeclaratorSyntax or Microsoft.CodeAnalysis.CSharp.Syntax.VariableDeclarationSyntax)
                node = node.Parent;
            var text = new StringBuilder();
            foreach (var line in node.GetLeadingTrivia().ToFullString().Split('\n'))
            {
                var trimmed = line.Trim();
                if (trimmed.StartsWith("///", StringComparison.Ordinal))
                    text.Append(trimmed, 3, trimmed.Length - 3).Append('\n');
                else if (trimmed.Length > 0)
                    text.Clear();
            }

            if (text.Length > 0 && Summary(text.ToString()) is { Length: > 0 } summary)
                return summary;
        }

        return "";
    }

    private static string? Summary(string documentation)
    {
        try
        {
            var summary = XElement.Parse($"<doc>{documentation}</doc>").Element("summary");
            return summary is null ? null : string.Join(" ", Text(summary).Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        }
        catch (XmlException)
        {
            // Half-typed documentation says nothing yet.
            return null;
        }
    }

    private static string Text(XElement element) => string.Concat(element.Nodes().Select(static node => node switch
    {
        XText text => text.Value,
        XElement { HasAttributes: true, IsEmpty: true } reference => Name(reference),
        XElement inner => Text(inner),
        _ => "",
    }));

    private static string Name(XElement reference)
    {
        var name = reference.FirstAttribute!.Value;
        return name.Substring(name.LastIndexOf('.') + 1);
    }
}

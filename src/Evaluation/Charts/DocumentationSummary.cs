using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Plimsoll.Evaluation.Charts;

/// <summary>
/// Summaries of documentation comments, read from the text: the compiler reads them only where a project has its documentation
/// written, and does not show those of referenced assemblies to a build at all.
/// </summary>
internal static class DocumentationSummary
{
    /// <summary>The summary on one line, without markup; empty for none.</summary>
    public static string Of(ISymbol symbol, CancellationToken ct)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            var syntax = reference.GetSyntax(ct);
            var text = syntax is ParameterSyntax { Parent.Parent: TypeDeclarationSyntax type } parameter
                ? TextOf(ElementOf(type, root => root.Elements("param").FirstOrDefault(element => (string?)element.Attribute("name") == parameter.Identifier.ValueText)))
                : TextOf(ElementOf(syntax is VariableDeclaratorSyntax { Parent.Parent: { } field } ? field : syntax, static root => root.Element("summary")));
            if (text.Length > 0)
                return text;
        }

        return "";
    }

    private static XElement? ElementOf(SyntaxNode declaration, Func<XElement, XElement?> find)
    {
        var comment = new StringBuilder();
        // As a comment like others it belongs to what is before it on its line.
        var first = declaration.GetFirstToken();
        foreach (var trivia in first.GetPreviousToken().TrailingTrivia.Concat(first.LeadingTrivia))
        {
            switch (trivia.Kind())
            {
                // Where documentation is not read, it is a comment like others.
                case SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.SingleLineCommentTrivia:
                    foreach (var line in trivia.ToFullString().Split('\n').Select(static line => line.TrimStart()).Where(static line => line.StartsWith("///", StringComparison.Ordinal)))
                        comment.Append(line, 3, line.Length - 3).Append('\n');
                    break;
                case SyntaxKind.MultiLineDocumentationCommentTrivia or SyntaxKind.MultiLineCommentTrivia when trivia.ToFullString().TrimStart().StartsWith("/**", StringComparison.Ordinal):
                    var block = trivia.ToFullString().Trim();
                    foreach (var line in block.Substring(3, Math.Max(0, block.Length - 5)).Split('\n'))
                        comment.Append(line.TrimStart().TrimStart('*')).Append('\n');
                    break;
            }
        }

        if (comment.Length == 0)
            return null;
        try
        {
            return find(XElement.Parse($"<root>{comment}</root>"));
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string TextOf(XElement? element)
    {
        if (element is null)
            return "";
        var text = new StringBuilder();
        Append(text, element);
        return string.Join(" ", text.ToString().Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
    }

    private static void Append(StringBuilder text, XElement element)
    {
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText words:
                    text.Append(words.Value);
                    break;
                case XElement { Name.LocalName: "see" or "seealso" or "paramref" or "typeparamref", IsEmpty: true } reference:
                    text.Append(NameIn(reference));
                    break;
                case XElement inner:
                    text.Append(inner.Name.LocalName is "para" or "br" or "item" ? " " : "");
                    Append(text, inner);
                    break;
            }
        }
    }

    /// <summary>What a reference reads as: the last part of a name, a keyword, an address.</summary>
    private static string NameIn(XElement reference)
    {
        if ((string?)reference.Attribute("cref") is not { } name)
            return (string?)reference.Attribute("langword") ?? (string?)reference.Attribute("name") ?? (string?)reference.Attribute("href") ?? "";
        var end = name.IndexOf('(');
        name = end < 0 ? name : name.Substring(0, end);
        return name.Substring(name.LastIndexOf('.') + 1);
    }
}

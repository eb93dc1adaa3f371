using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Plimsoll.CodeFixes.Code;
using Plimsoll.Evaluation;
using Plimsoll.Fixes;
using Plimsoll.Model;
using Plimsoll.Yaml.Edits;

namespace Plimsoll.CodeFixes;

/// <summary>A new definition behind another one, in the same class.</summary>
internal static class NewMember
{
    /// <summary>The name of the new member: that of the definition beside it and the role, <c>DatabaseHeadless</c>.</summary>
    public static string NameFor(Definition definition, AddObject add, Compilation compilation)
    {
        var taken = DeclarationOf(definition) is { Parent: TypeDeclarationSyntax type } && compilation.GetSemanticModel(type.SyntaxTree).GetDeclaredSymbol(type) is { } symbol
            ? new HashSet<string>(symbol.MemberNames, StringComparer.Ordinal)
            : [];
        var name = definition.Member + add.Role;
        for (var i = 2; taken.Contains(name); i++)
            name = $"{definition.Member}{add.Role}{i}";
        return name;
    }

    /// <summary>The member as an edit of the file; null when the models lack something, or the definition is not in a class of the project.</summary>
    public static (SyntaxTree Tree, TextEdit Edit)? Write(Definition definition, AddObject add, Compilation compilation, bool copies)
    {
        if (DeclarationOf(definition) is not { Parent: TypeDeclarationSyntax } declaration || ModelOf(add.Root, compilation) is not { } model)
            return null;
        var tree = declaration.SyntaxTree;
        var text = tree.GetText();
        var semantics = compilation.GetSemanticModel(tree);
        var writer = new ExpressionWriter(semantics, declaration.SpanStart);
        foreach (var (path, source) in copies ? add.Copies : [])
        {
            if (NodeAt(add.Root, path) is { } node && !writer.Known.ContainsKey(node) && DefinitionFix.EntryAt(add.Object, source) is { } entry
                && CodeCopies.InOtherMember(CodePlaces.ValueOf(entry), declaration, semantics) is { } code)
                writer.Known.Add(node, code);
        }

        var identity = NewNode.Mapping([.. add.Root.Entries.Where(static entry => entry.Key is not ("apiVersion" or "kind")).Select(static entry => (entry.Key, entry.Value))]);
        if (writer.Members(identity, model) is not { } members)
            return null;
        var style = CodeStyle.Of(text);
        var indentation = CodeStyle.IndentationOf(text.Lines.GetLineFromPosition(declaration.SpanStart));
        var type = writer.Name(model);
        var isStatic = declaration.Modifiers.Any(SyntaxKind.StaticKeyword) ? "static " : "";
        var version = (tree.Options as CSharpParseOptions)?.LanguageVersion ?? LanguageVersion.Latest;
        var creation = CodeExpression.Creation(version >= LanguageVersion.CSharp9 ? "new()" : $"new {type}", members).ToDefinition(indentation, style);
        var line = text.Lines.GetLineFromPosition(declaration.Span.End);
        var rest = text.ToString(TextSpan.FromBounds(declaration.Span.End, line.End)).TrimStart();
        var end = rest.Length == 0 || rest.StartsWith("//", StringComparison.Ordinal) ? line.End : declaration.Span.End;
        return (tree, new TextEdit(end, 0, $"{style.LineEnd}{style.LineEnd}{indentation}public {isStatic}{type} {NameFor(definition, add, compilation)} => {creation};"));
    }

    private static MemberDeclarationSyntax? DeclarationOf(Definition definition)
    {
        if (definition.Declaration.File is not SyntaxTreeFile { Tree: var tree })
            return null;
        var node = tree.GetRoot().FindNode(new TextSpan(definition.Declaration.Start, definition.Declaration.Length));
        return node.FirstAncestorOrSelf<MemberDeclarationSyntax>();
    }

    /// <summary>The client library's model for an object.</summary>
    private static INamedTypeSymbol? ModelOf(MappingNode root, Compilation compilation) =>
        root["apiVersion"] is ScalarNode { Text: "v1" } && root["kind"] is ScalarNode { Text: "Service" } ? compilation.GetTypeByMetadataName("k8s.Models.V1Service") : null;

    private static Node? NodeAt(Node root, NodePath path) => path.Steps.Aggregate((Node?)root, static (node, step) => step.Key is { } key ? (node as MappingNode)?[key] : null);
}

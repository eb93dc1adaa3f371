using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Plimsoll.CodeFixes.Code;
using Plimsoll.Fixes;
using Plimsoll.Model;

namespace Plimsoll.CodeFixes;

/// <summary>Writes the documents of a rule's case as definitions, those that the models of the client library have a place for.</summary>
internal static class CaseSource
{
    private static readonly CSharpCompilation Empty = TestCompilation.Of(("/p/Case.cs", "public static class Case;"));

    private static readonly ExpressionWriter Writer = new(Empty.GetSemanticModel(Empty.SyntaxTrees[0]), Empty.SyntaxTrees[0].Length - 1);

    private static readonly Dictionary<(string ApiVersion, string Kind), INamedTypeSymbol> Models = FindModels();

    /// <summary>A bundle with a definition for each document; null when there is none that can be written.</summary>
    public static string? Write(IEnumerable<ManifestDocument> documents)
    {
        var style = new CodeStyle("\n", "    ");
        var text = new StringBuilder("[Manifests]\npublic static class Case\n{\n");
        var count = 0;
        foreach (var document in documents)
        {
            if (document.Root is not MappingNode root || document.Problems.Count > 0 || document.DuplicateKeys.Count > 0
                || (root["apiVersion"] as ScalarNode, root["kind"] as ScalarNode) is not ({ } apiVersion, { } kind)
                || !Models.TryGetValue((apiVersion.Text, kind.Text), out var model)
                || Writer.Members(Body(root), model) is not { } members)
                continue;
            text.Append(count == 0 ? "" : "\n").Append($"    public static {model.Name} D{count++} => {CodeExpression.Creation("new()", members).ToDefinition("    ", style)};\n");
        }

        return count == 0 ? null : text.Append("}\n").ToString();
    }

    /// <summary>Nulls are absent, in YAML and in C# alike.</summary>
    private static MappingNode Body(MappingNode root) =>
        NewNode.Mapping([.. ((MappingNode)WithoutNulls(root)).Entries.Where(static entry => entry.Key is not ("apiVersion" or "kind")).Select(static entry => (entry.Key, entry.Value))]);

    private static Node WithoutNulls(Node node) => node switch
    {
        MappingNode { Rest: null } mapping => NewNode.Mapping([.. mapping.Entries.Where(static entry => entry.Value is not ScalarNode { IsNull: true }).Select(static entry => (entry.Key, WithoutNulls(entry.Value)))]),
        SequenceNode sequence => NewNode.List(sequence.Items.Select(WithoutNulls)),
        _ => node,
    };

    private static Dictionary<(string ApiVersion, string Kind), INamedTypeSymbol> FindModels()
    {
        var models = new Dictionary<(string, string), INamedTypeSymbol>();
        foreach (var type in Empty.GetTypeByMetadataName("k8s.Models.V1Pod")!.ContainingNamespace.GetTypeMembers())
        {
            if (type.GetAttributes().FirstOrDefault(static attribute => attribute.AttributeClass?.Name == "KubernetesEntityAttribute") is { } entity)
                models.TryAdd((Argument(entity, "Group") is { Length: > 0 } group ? $"{group}/{Argument(entity, "ApiVersion")}" : Argument(entity, "ApiVersion"), Argument(entity, "Kind")), type);
        }

        return models;
    }

    private static string Argument(AttributeData attribute, string name) => attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value as string ?? "";
}

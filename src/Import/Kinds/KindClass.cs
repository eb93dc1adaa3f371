using System.Text;
using Plimsoll.Import.Bundles;
using Plimsoll.Import.Code;
using Plimsoll.Import.Models;

namespace Plimsoll.Import.Kinds;

/// <summary>
/// A class for a kind that no model holds: kinds of custom resources and of versions that are no more, and objects with fields
/// that the model does not have.
/// </summary>
/// <param name="Root">The class of the object.</param>
/// <param name="Parts">The classes of what is in it, which stand within.</param>
/// <param name="Plural">The plural of the kind, as its API has it.</param>
/// <param name="Catalog">The models with these classes.</param>
internal sealed record KindClass(ModelClass Root, IReadOnlyList<ModelClass> Parts, string Plural, ModelCatalog Catalog)
{
    /// <summary>Whether <c>Metadata.Name</c> can be asked of it.</summary>
    public bool HasModelMetadata => Root.Properties.Any(static property => property is { Key: "metadata", Type.ClassName: "V1ObjectMeta" });

    public string Render(string @namespace)
    {
        var body = new StringBuilder();
        var apiVersion = Root.ApiVersion!;
        WriteSummary(body, Root.Summary, "");
        body.Append($$"""
            [KubernetesEntity(Group = {{CSharpText.Literal(ApiVersion.GroupOf(apiVersion))}}, ApiVersion = {{CSharpText.Literal(ApiVersion.VersionOf(apiVersion))}}, Kind = {{CSharpText.Literal(Root.Kind!)}}, PluralName = {{CSharpText.Literal(Plural)}})]
            public sealed class {{Root.Name}} : {{(HasModelMetadata ? "IKubernetesObject<V1ObjectMeta>" : "IKubernetesObject")}}
            {
                [JsonPropertyName("apiVersion")]
                public string ApiVersion { get; set; } = {{CSharpText.Literal(apiVersion)}};

                [JsonPropertyName("kind")]
                public string Kind { get; set; } = {{CSharpText.Literal(Root.Kind!)}};

            """.ReplaceLineEndings("\n"));
        foreach (var property in Root.Properties)
            Write(body.Append('\n'), property, "    ", isRequired: property.Key == "metadata" && HasModelMetadata);
        foreach (var part in Parts)
        {
            body.Append("\n    public sealed class ").Append(Local(part.Name)).Append("\n    {\n");
            for (var i = 0; i < part.Properties.Count; i++)
                Write(i == 0 ? body : body.Append('\n'), part.Properties[i], "        ", isRequired: false);
            body.Append("    }\n");
        }

        body.Append("}\n");
        return BundleFile.Header(@namespace, body.ToString(), "System.Text.Json.Serialization", "k8s", "k8s.Models") + body;
    }

    private void Write(StringBuilder text, ModelProperty property, string indentation, bool isRequired)
    {
        WriteSummary(text, property.Summary, indentation);
        text.Append(indentation).Append("[JsonPropertyName(").Append(CSharpText.Literal(property.Key)).Append(")]\n");
        if (property.KeepsNull)
            text.Append(indentation).Append("[JsonIgnore(Condition = JsonIgnoreCondition.Never)]\n");
        text.Append(indentation).Append("public ").Append(Local(property.Type.CSharpName)).Append(isRequired ? " " : "? ").Append(property.Name).Append(" { get; set; }").Append(isRequired ? " = null!;\n" : "\n");
    }

    private static void WriteSummary(StringBuilder text, string? summary, string indentation)
    {
        if (summary is not null)
            text.Append(indentation).Append("/// <summary>").Append(CSharpText.Xml(summary)).Append("</summary>\n");
    }

    /// <summary>Within the class its parts need not be named in full.</summary>
    private string Local(string type) => type.Replace(Root.Name + ".", "", StringComparison.Ordinal);
}

using Plimsoll.Import.Code;
using Plimsoll.Model;

namespace Plimsoll.Import.Bundles;

/// <summary>An object of the input as a definition to be.</summary>
/// <param name="Document">The document that it is in.</param>
/// <param name="Root">Its fields.</param>
/// <param name="ApiVersion">Its version.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Comments">What stands above it.</param>
internal sealed record ImportedObject(ManifestDocument Document, MappingNode Root, string ApiVersion, string Kind, IReadOnlyList<string> Comments)
{
    public string Name { get; } = (Root["metadata"] as MappingNode)?["name"] is ScalarNode { Kind: ScalarKind.String } name ? name.Text : "";

    public string? Namespace { get; } = (Root["metadata"] as MappingNode)?["namespace"] is ScalarNode { Kind: ScalarKind.String } space ? space.Text : null;

    /// <summary>What stands below its last field, where nothing follows in the document.</summary>
    public IReadOnlyList<string> CommentsBelow { get; set; } = [];

    /// <summary>The C# type of the definition.</summary>
    public string TypeName { get; set; } = "";

    public CodeExpression Value { get; set; } = new CodeText("null!");

    /// <summary>Whether <c>Metadata.Name</c> can be asked of it.</summary>
    public bool HasTypedName { get; set; }

    public string Member { get; set; } = "";

    public string ClassName { get; set; } = "";
}

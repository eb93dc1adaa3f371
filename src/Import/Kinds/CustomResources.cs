using Plimsoll.Import.Bundles;
using Plimsoll.Model;

namespace Plimsoll.Import.Kinds;

/// <summary>The kinds that CustomResourceDefinitions of the input define. Of two for the same kind the first counts.</summary>
internal sealed class CustomResources
{
    private readonly Dictionary<(string ApiVersion, string Kind), CustomResource> _kinds = [];

    public CustomResources(IEnumerable<ImportedObject> objects)
    {
        foreach (var one in objects)
        {
            if (one.Kind == "CustomResourceDefinition" && one.ApiVersion.StartsWith("apiextensions.k8s.io/", StringComparison.Ordinal) && one.Root["spec"] is MappingNode spec)
                Add(spec);
        }
    }

    public CustomResource? Find(string apiVersion, string kind) => _kinds.GetValueOrDefault((apiVersion, kind));

    private void Add(MappingNode spec)
    {
        if (Text(spec, "group") is not { } group || spec["names"] is not MappingNode names || Text(names, "kind") is not { } kind)
            return;
        // In v1beta1 all versions may share one schema, and there may be one version that is in no list.
        var shared = Schema.Of((spec["validation"] as MappingNode)?["openAPIV3Schema"]);
        foreach (var version in (spec["versions"] as SequenceNode)?.Items.OfType<MappingNode>() ?? [])
            Add(Text(version, "name"), Schema.Of((version["schema"] as MappingNode)?["openAPIV3Schema"]) ?? shared);
        Add(Text(spec, "version"), shared);

        void Add(string? version, Schema? schema)
        {
            if (version is not null && schema is not null)
                _kinds.TryAdd(($"{group}/{version}", kind), new CustomResource(schema, Text(names, "plural")));
        }
    }

    private static string? Text(MappingNode mapping, string key) => mapping[key] is ScalarNode { Kind: ScalarKind.String, Text.Length: > 0 } scalar ? scalar.Text : null;
}

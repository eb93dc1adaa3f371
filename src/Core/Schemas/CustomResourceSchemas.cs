using Plimsoll.Model;

namespace Plimsoll.Schemas;

/// <summary>The schemas that the CustomResourceDefinitions of a set give its custom resources.</summary>
internal sealed class CustomResourceSchemas
{
    private readonly Dictionary<(string ApiVersion, string Kind), CustomResourceVersion> _versions = [];
    private readonly HashSet<(string Group, string Kind)> _kinds = [];

    public CustomResourceSchemas(ManifestSet set)
    {
        foreach (var definition in set.OfKind(new ApiKind("apiextensions.k8s.io", "CustomResourceDefinition")))
            Add(definition);
    }

    /// <summary>Null when the set does not define that version of the kind.</summary>
    public CustomResourceVersion? Find(string apiVersion, string kind) => _versions.TryGetValue((apiVersion, kind), out var version) ? version : null;

    /// <summary>Whether the set defines the kind, in whatever version.</summary>
    public bool Defines(string group, string kind) => _kinds.Contains((group, kind));

    private void Add(ManifestObject definition)
    {
        if (definition.Spec["group"].Text is not { } group || definition.Spec.At("names", "kind").Text is not { } kind)
            return;
        _kinds.Add((group, kind));
        // Before apiextensions.k8s.io/v1 one schema could stand for all versions, and one version outside the list.
        var common = definition.Spec.At("validation", "openAPIV3Schema");
        if (definition.Spec["version"].Text is { } only)
            Add(definition, group, only, kind, common, default);
        foreach (var version in definition.Spec["versions"].Items)
        {
            if (version["name"].Text is { } name)
                Add(definition, group, name, kind, version.At("schema", "openAPIV3Schema") is { IsPresent: true } own ? own : common, version);
        }
    }

    private void Add(ManifestObject definition, string group, string version, string kind, Field schema, Field? entry)
    {
        var key = ($"{group}/{version}", kind);
        // Without a schema everything is taken; with spec.preserveUnknownFields (v1beta1's default) unknown fields are.
        var keepsUnknownFields = definition.Spec["preserveUnknownFields"].Boolean ?? definition.Version == "v1beta1";
        if (!_versions.ContainsKey(key))
        {
            _versions.Add(key, new CustomResourceVersion(
                schema.Mapping is null ? null : new OpenApiSchemas(keepsUnknownFields).ReadRoot(schema),
                entry?["deprecated"].Boolean == true,
                entry?["served"].Boolean != false));
        }
    }
}

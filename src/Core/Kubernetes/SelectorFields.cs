using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>The label selectors of an object of Kubernetes' own kinds, but for those of scheduling and scaling.</summary>
internal sealed class SelectorFields
{
    // What aliases share is written once.
    private readonly HashSet<Node> _seen = [];
    private readonly List<Field> _found = [];

    public SelectorFields(ManifestObject manifest)
    {
        if (ObjectNames.IsBuiltIn(manifest.ApiKind) && manifest.Kind is not ("ConfigMap" or "Secret" or "CustomResourceDefinition" or "PodDisruptionBudget" or "HorizontalPodAutoscaler"))
            AddIn(manifest.Root);
        All = new ReadOnlyArray<Field>(_found);
        _seen.Clear();
    }

    public ReadOnlyArray<Field> All { get; }

    private void AddIn(Field field)
    {
        if (!_seen.Add(field.Node!))
            return;
        foreach (var child in field.Node is SequenceNode ? field.Items : field.Entries)
        {
            if (child.Key is "containers" or "initContainers" or "ephemeralContainers" or "metadata" or "affinity" or "nodeAffinity" or "topologySpreadConstraints" or "rules")
                continue;
            if (child.Mapping is { } mapping && (mapping["matchLabels"] ?? mapping["matchExpressions"]) is not null)
                _found.Add(child);
            else if (child.Node is MappingNode or SequenceNode)
                AddIn(child);
        }
    }
}

using System.Collections.Concurrent;
using Plimsoll.Kubernetes;
using Plimsoll.Model;

namespace Plimsoll.Rules.Resources;

/// <summary>The demand of all pods of the set on the nodes, resource by resource, computed once for each set of nodes.</summary>
internal sealed class ResourceDemands(ManifestSet set)
{
    private readonly Lazy<NodeDemand> _demand = new(() => new NodeDemand(set));
    private readonly ConcurrentDictionary<(string Resource, string Nodes), ResourceDemand> _byNodes = new();

    public ResourceDemand Of(string resource, ClusterNodes nodes) =>
        _byNodes.GetOrAdd((resource, string.Join(",", nodes.Shapes)), _ => ResourceDemand.Compute(_demand.Value, resource, nodes));
}

using Plimsoll.Kubernetes;
using Plimsoll.Model;

namespace Plimsoll.Rules.Networking;

/// <summary>The Endpoints and EndpointSlices of a set by the Service that they are for.</summary>
internal sealed class EndpointsIndex
{
    private const string ServiceNameLabel = "kubernetes.io/service-name";

    private readonly Dictionary<(string Namespace, string Service), List<ManifestObject>> _byService = [];
    private readonly HashSet<string> _unclear = new(StringComparer.Ordinal);

    public EndpointsIndex(ManifestSet set)
    {
        foreach (var endpoints in set.OfKind(new ApiKind("", "Endpoints")).InSourceOrder())
            Add(endpoints, endpoints.Metadata["name"]);
        foreach (var slice in set.OfKind(new ApiKind("discovery.k8s.io", "EndpointSlice")).InSourceOrder())
            Add(slice, slice.Metadata["labels"][ServiceNameLabel]);
    }

    /// <summary>What stands for the Service's endpoints; none when nothing does.</summary>
    public IReadOnlyList<ManifestObject> Of(Service service) => _byService.TryGetValue((service.Namespace, service.Name), out var found) ? found : [];

    /// <summary>Whether some of the namespace are for a Service whose name is not known.</summary>
    public bool MayHaveMore(string @namespace) => _unclear.Contains(@namespace);

    private void Add(ManifestObject manifest, Field service)
    {
        if (service.Text is { Length: > 0 } name)
        {
            if (!_byService.TryGetValue((manifest.Namespace, name), out var list))
                _byService[(manifest.Namespace, name)] = list = [];
            list.Add(manifest);
        }
        else if (service.IsUnknown || manifest.Metadata.IsOpen)
        {
            _unclear.Add(manifest.Namespace);
        }
    }
}

using Plimsoll.Kubernetes;
using Plimsoll.Model;

namespace Plimsoll.Rules.Networking;

/// <summary>Which Service of a set has a node port first: node ports are the cluster's, whatever the namespace.</summary>
internal sealed class NodePortIndex
{
    private readonly Dictionary<(long Number, string Protocol), (Service Service, Field Port)> _first = [];

    public NodePortIndex(ManifestSet set)
    {
        foreach (var manifest in set.OfKind(new ApiKind("", "Service")).InSourceOrder())
        {
            // One that cannot have a node port has none.
            if (set.ServiceOf(manifest) is not { } service || NodePortInvalid.IsOnlyInside(service))
                continue;
            foreach (var port in service.Ports)
            {
                if (KeyOf(port) is { } key && !_first.ContainsKey(key))
                    _first.Add(key, (service, port.Field["nodePort"]));
            }
        }
    }

    /// <summary>Null when the port says no node port, or it is not known.</summary>
    public static (long Number, string Protocol)? KeyOf(ServicePort port) =>
        port.Field["nodePort"].Integer is { } number and not 0 && !port.Field["protocol"].IsUnknown ? (number, port.Protocol) : null;

    public (Service Service, Field Port) First((long Number, string Protocol) key) => _first[key];
}

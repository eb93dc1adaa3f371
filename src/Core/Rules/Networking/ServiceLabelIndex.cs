using Plimsoll.Kubernetes;
using Plimsoll.Model;

namespace Plimsoll.Rules.Networking;

/// <summary>The Services of a set by their own labels.</summary>
internal sealed class ServiceLabelIndex
{
    private readonly Dictionary<(string Key, string Value), List<ManifestObject>> _byLabel = [];
    private readonly List<ManifestObject> _all = [];
    private readonly List<ManifestObject> _uncertain = [];

    public ServiceLabelIndex(ManifestSet set)
    {
        foreach (var service in set.OfKind(new ApiKind("", "Service")))
        {
            _all.Add(service);
            var labels = service.Metadata["labels"];
            if (service.Metadata.IsOpen || labels.IsUnknown || labels.IsOpen || !service.IsNamespaceKnown)
                _uncertain.Add(service);
            foreach (var label in labels.Entries)
            {
                if (label.Text is not { } text)
                {
                    _uncertain.Add(service);
                    continue;
                }

                if (!_byLabel.TryGetValue((label.Key!, text), out var list))
                    _byLabel[(label.Key!, text)] = list = [];
                list.Add(service);
            }
        }
    }

    /// <summary>Whether a selector matches a Service of one of the namespaces, or may. Null stands for all namespaces.</summary>
    public bool MayMatch(LabelSelector selector, ICollection<string>? namespaces)
    {
        IEnumerable<ManifestObject> candidates = _all;
        foreach (var requirement in selector.Requirements)
        {
            if (requirement is not { Operator: "In", Values: [var value], IsUnknown: false })
                continue;
            candidates = _byLabel.TryGetValue((requirement.Key, value), out var having) ? having.Concat(_uncertain) : _uncertain;
            break;
        }

        return candidates.Any(service => (namespaces is null || !service.IsNamespaceKnown || namespaces.Contains(service.Namespace))
            && (service.Metadata.IsOpen || selector.Matches(service.Metadata["labels"]) != Truth.No));
    }
}

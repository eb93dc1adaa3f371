using Plimsoll.Kubernetes;
using Plimsoll.Model;

namespace Plimsoll.Rules.Networking;

/// <summary>The Services of a set by what else they are found by than namespace and name, and the StatefulSets that they give names to.</summary>
internal sealed class ServiceIndex
{
    private readonly Dictionary<string, Service> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Namespace, string Variable), Service> _byVariable = [];
    private readonly Dictionary<(string Namespace, string Service), List<Workload>> _statefulSets = [];

    public ServiceIndex(ManifestSet set)
    {
        foreach (var service in set.OfKind(new ApiKind("", "Service")).InSourceOrder().Select(set.ServiceOf).OfType<Service>())
        {
            if (!_byName.ContainsKey(service.Name))
                _byName.Add(service.Name, service);
            var key = (service.Namespace, service.Name.Replace('-', '_').ToUpperInvariant());
            if (!_byVariable.ContainsKey(key))
                _byVariable.Add(key, service);
        }

        foreach (var workload in set.OfKind(new ApiKind("apps", "StatefulSet")).InSourceOrder().Select(set.WorkloadOf).OfType<Workload>())
        {
            if (workload.Object.Spec["serviceName"].Text is not { Length: > 0 } name)
                continue;
            if (!_statefulSets.TryGetValue((workload.Namespace, name), out var list))
                _statefulSets[(workload.Namespace, name)] = list = [];
            list.Add(workload);
        }
    }

    /// <summary>The first Service of a name in whatever namespace.</summary>
    public Service? Anywhere(string name) => _byName.TryGetValue(name, out var service) ? service : null;

    /// <summary>The Service whose variables start so: <c>REDIS_MASTER</c> for <c>redis-master</c>.</summary>
    public Service? ByVariable(string @namespace, string prefix) => _byVariable.TryGetValue((@namespace, prefix), out var service) ? service : null;

    /// <summary>The StatefulSets whose pods get names from a Service.</summary>
    public IReadOnlyList<Workload> StatefulSetsOf(Service service) => _statefulSets.TryGetValue((service.Namespace, service.Name), out var found) ? found : [];
}

using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>The view of a ResourceQuota: what it caps, and which pods its scopes mean.</summary>
public sealed class ResourceQuota(ManifestObject manifest)
{
    public ManifestObject Object { get; } = manifest;

    public string DisplayName => Object.DisplayName;

    /// <summary>The capped resources with their caps.</summary>
    public IEnumerable<Field> Hard => Object.Spec["hard"].Entries;

    /// <summary>Whether its scopes take in the pods of a workload.</summary>
    public Truth AppliesTo(Workload workload)
    {
        var result = Truth.Yes;
        foreach (var scope in Object.Spec["scopes"].Items)
            result = Min(result, Matches(workload, scope.Text, "Exists", []));
        foreach (var expression in Object.Spec.At("scopeSelector", "matchExpressions").Items)
        {
            var values = expression["values"].Items.Select(static value => value.Text).OfType<string>().ToList();
            result = Min(result, Matches(workload, expression["scopeName"].Text, expression["operator"].Text, values));
        }

        return result;
    }

    private static Truth Matches(Workload workload, string? scope, string? @operator, IReadOnlyList<string> values)
    {
        var spec = workload.Pod.Spec;
        return scope switch
        {
            "Terminating" => Of(spec["activeDeadlineSeconds"].IsPresent),
            "NotTerminating" => Of(spec["activeDeadlineSeconds"].IsAbsent),
            "BestEffort" => workload.Pod.QosClass is { } qos ? Of(qos == QosClass.BestEffort) : Truth.Unknown,
            "NotBestEffort" => workload.Pod.QosClass is { } qos ? Of(qos != QosClass.BestEffort) : Truth.Unknown,
            "PriorityClass" => MatchesPriority(spec["priorityClassName"], @operator, values),
            "CrossNamespacePodAffinity" => Of(HasCrossNamespaceAffinity(spec["affinity"])),
            _ => Truth.Unknown,
        };
    }

    private static Truth MatchesPriority(Field priority, string? @operator, IReadOnlyList<string> values) => @operator switch
    {
        _ when priority.IsUnknown => Truth.Unknown,
        "Exists" => Of(priority.IsPresent),
        "DoesNotExist" => Of(priority.IsAbsent),
        "In" => Of(priority.Text is { } text && values.Contains(text, StringComparer.Ordinal)),
        "NotIn" => Of(priority.Text is not { } text || !values.Contains(text, StringComparer.Ordinal)),
        _ => Truth.Unknown,
    };

    private static bool HasCrossNamespaceAffinity(Field affinity) => new[] { affinity["podAffinity"], affinity["podAntiAffinity"] }
        .SelectMany(static kind => kind["requiredDuringSchedulingIgnoredDuringExecution"].Items
            .Concat(kind["preferredDuringSchedulingIgnoredDuringExecution"].Items.Select(static item => item["podAffinityTerm"])))
        .Any(static term => term["namespaces"].IsPresent || term["namespaceSelector"].IsPresent);

    private static Truth Of(bool value) => value ? Truth.Yes : Truth.No;

    private static Truth Min(Truth a, Truth b) => a < b ? a : b;
}

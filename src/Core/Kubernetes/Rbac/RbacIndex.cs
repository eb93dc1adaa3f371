using System.Collections.Concurrent;
using Plimsoll.Model;

namespace Plimsoll.Kubernetes.Rbac;

/// <summary>Roles, bindings and aggregation of a set: what a binding allows, and who binds a role.</summary>
internal sealed class RbacIndex
{
    private static readonly ApiKind ClusterRole = new(RbacNames.Group, "ClusterRole");
    private static readonly ApiKind Role = new(RbacNames.Group, "Role");

    private readonly ManifestSet _set;
    private readonly Dictionary<(string Key, string Value), List<ManifestObject>> _clusterRolesByLabel = [];
    private readonly Dictionary<(string Kind, string Namespace, string Name), List<RoleBinding>> _bindings = [];
    private readonly ConcurrentDictionary<ManifestObject, IReadOnlyList<PolicyRule>> _rules = new();

    private RbacIndex(ManifestSet set)
    {
        _set = set;
        foreach (var role in set.OfKind(ClusterRole))
        {
            foreach (var label in role.Metadata["labels"].Entries)
            {
                if (label.Text is { } value)
                    AddTo(_clusterRolesByLabel, (label.Key!, value), role);
            }
        }

        foreach (var kind in (string[])["ClusterRoleBinding", "RoleBinding"])
        {
            foreach (var manifest in set.OfKind(new ApiKind(RbacNames.Group, kind)))
            {
                if (RoleBinding.Of(manifest) is { RoleKind: { } roleKind, RoleName: { } name } binding)
                    AddTo(_bindings, (roleKind, roleKind == "Role" ? manifest.Namespace : "", name), binding);
            }
        }
    }

    public static RbacIndex Of(ManifestSet set) => set.Index(static set => new RbacIndex(set));

    /// <summary>The role that a binding names; null when the set has none.</summary>
    public ManifestObject? RoleOf(RoleBinding binding) => binding switch
    {
        { RoleKind: "ClusterRole", RoleName: { } name } => _set.Find(ClusterRole, "", name),
        { RoleKind: "Role", RoleName: { } name } => _set.Find(Role, binding.Object.Namespace, name),
        _ => null,
    };

    /// <summary>Everything that a binding allows, as far as that is known.</summary>
    public IEnumerable<PolicyRule> RulesBoundBy(RoleBinding binding)
    {
        if (RoleOf(binding) is { } role)
            return RulesOf(role);
        return binding is { RoleKind: "ClusterRole", RoleName: { } name }
            ? BuiltInRoles.RulesOf(name).Concat(BuiltInRoles.AggregationLabelsOf(name).SelectMany(label => HavingLabel(label, "true")).Distinct().SelectMany(RulesOf))
            : [];
    }

    /// <summary>The rules of a role; of one that aggregates, those of the roles that it selects.</summary>
    public IReadOnlyList<PolicyRule> RulesOf(ManifestObject role) => _rules.GetOrAdd(role, Read);

    /// <summary>The first binding of a role; null when the set has none.</summary>
    public RoleBinding? FirstBindingOf(ManifestObject role) =>
        _bindings.TryGetValue((role.Kind, role.Kind == "Role" ? role.Namespace : "", role.Name), out var bindings) ? bindings[0] : null;

    private IReadOnlyList<PolicyRule> Read(ManifestObject role)
    {
        if (!IsAggregated(role))
            return OwnRules(role);
        // What is aggregated may aggregate in its turn, in circles, too.
        var seen = new HashSet<ManifestObject>();
        var waiting = new Stack<ManifestObject>([role]);
        var rules = new List<PolicyRule>();
        while (waiting.Count > 0)
        {
            var next = waiting.Pop();
            if (!seen.Add(next))
                continue;
            if (!IsAggregated(next))
                rules.AddRange(OwnRules(next));
            else
            {
                foreach (var selected in next.Root["aggregationRule"]["clusterRoleSelectors"].Items.SelectMany(Selected))
                    waiting.Push(selected);
            }
        }

        return rules;
    }

    private static bool IsAggregated(ManifestObject role) => role.Kind == "ClusterRole" && role.Root["aggregationRule"].IsPresent;

    private static IReadOnlyList<PolicyRule> OwnRules(ManifestObject role) =>
        [.. role.Root["rules"].Items.Where(static rule => rule.Mapping is not null).Select(rule => new PolicyRule(role, rule))];

    private IEnumerable<ManifestObject> Selected(Field field)
    {
        var selector = LabelSelector.Read(field);
        if (selector.IsUnknown || selector.IsEmpty)
            return [];
        var pair = selector.Requirements.FirstOrDefault(static requirement => requirement is { IsUnknown: false, Operator: "In", Values.Count: 1 });
        var candidates = pair is null ? _set.OfKind(ClusterRole) : HavingLabel(pair.Key, pair.Values[0]);
        return candidates.Where(candidate => selector.Matches(candidate.Metadata["labels"]) == Truth.Yes);
    }

    private IReadOnlyList<ManifestObject> HavingLabel(string key, string value) => _clusterRolesByLabel.TryGetValue((key, value), out var roles) ? roles : [];

    private static void AddTo<TKey, TValue>(Dictionary<TKey, List<TValue>> index, TKey key, TValue value)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var list))
            index[key] = list = [];
        list.Add(value);
    }
}

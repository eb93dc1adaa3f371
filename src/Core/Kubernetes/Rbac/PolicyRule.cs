using Plimsoll.Model;

namespace Plimsoll.Kubernetes.Rbac;

/// <summary>A rule of a Role or ClusterRole: which verbs are allowed on which resources. Answers only what is sure.</summary>
internal sealed class PolicyRule
{
    private const string Any = "*";

    private readonly IReadOnlyList<string> _groups;
    private readonly IReadOnlyList<string> _resources;
    private readonly IReadOnlyList<string> _verbs;

    public PolicyRule(ManifestObject role, Field field)
    {
        Role = role;
        Field = field;
        _groups = Texts("apiGroups");
        _resources = Texts("resources");
        _verbs = Texts("verbs");
        // A null in the list is an empty name, which limits, too.
        IsLimited = field["resourceNames"] is { IsUnknown: true } or { Node: SequenceNode { Items.Count: > 0 } };

        IReadOnlyList<string> Texts(string key) => [.. field[key].Items.Select(static item => item.Text).OfType<string>()];
    }

    /// <summary>A rule of a role that every cluster has.</summary>
    public PolicyRule(string[] groups, string[] resources, string[] verbs)
    {
        _groups = groups;
        _resources = resources;
        _verbs = verbs;
    }

    /// <summary>The role that the rule stands in; null for one that every cluster has.</summary>
    public ManifestObject? Role { get; }

    public Field? Field { get; }

    /// <summary>Allows some objects by name only.</summary>
    public bool IsLimited { get; }

    /// <summary>Everything, on everything: what cluster-admin may.</summary>
    public bool GrantsAll => !IsLimited && _groups.Contains(Any) && _resources.Contains(Any) && _verbs.Contains(Any);

    /// <summary>Whether a verb is allowed on a resource of a group, on all objects of it.</summary>
    /// <param name="group">Empty for the core group.</param>
    /// <param name="resource">With its subresource, where one is meant: <c>pods/exec</c>.</param>
    /// <param name="verb">In small letters.</param>
    public bool Grants(string group, string resource, string verb) =>
        !IsLimited && (_verbs.Contains(verb) || _verbs.Contains(Any)) && (_groups.Contains(group) || _groups.Contains(Any)) && Covers(resource);

    /// <summary>The like of <see cref="Grants"/> where the verb is named: <c>*</c> does not count.</summary>
    public bool Names(string group, string resource, string verb) =>
        _verbs.Contains(verb) && (_groups.Contains(group) || _groups.Contains(Any)) && Covers(resource);

    /// <summary>Whether all verbs are allowed on a resource that the rule names: <c>*</c> among the resources does not count.</summary>
    public bool GrantsAllOn(string group, string resource) => !IsLimited && _verbs.Contains(Any) && (_groups.Contains(group) || _groups.Contains(Any)) && _resources.Contains(resource);

    private bool Covers(string resource)
    {
        if (_resources.Contains(Any) || _resources.Contains(resource))
            return true;
        var slash = resource.IndexOf('/');
        return slash >= 0 && _resources.Contains(Any + resource.Substring(slash));
    }
}

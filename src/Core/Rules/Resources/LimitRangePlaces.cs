using Plimsoll.Model;

namespace Plimsoll.Rules.Resources;

/// <summary>The namespaces that have a LimitRange.</summary>
internal sealed class LimitRangePlaces
{
    private readonly HashSet<string> _namespaces = new(StringComparer.Ordinal);

    public LimitRangePlaces(ManifestSet set)
    {
        foreach (var limitRange in set.OfKind(new ApiKind("", "LimitRange")))
        {
            _namespaces.Add(limitRange.Namespace);
            MayBeAnywhere |= !limitRange.IsNamespaceKnown;
        }

        MayBeAnywhere |= set.HasUnknown("LimitRange");
    }

    /// <summary>There may be one in any namespace: one that is not known, or whose namespace is not.</summary>
    public bool MayBeAnywhere { get; }

    public bool Includes(string @namespace) => MayBeAnywhere || _namespaces.Contains(@namespace);
}

using Plimsoll.Model;

namespace Plimsoll.Rules;

/// <summary>One check. Rules hold no state: one instance serves all runs and threads.</summary>
public abstract class Rule
{
    public abstract RuleInfo Info { get; }

    /// <summary>Called for every document, readable or not.</summary>
    internal virtual void Visit(ManifestDocument document, Report report)
    {
    }

    /// <summary>Called for every object of the set.</summary>
    internal virtual void Visit(ManifestObject manifest, Report report)
    {
    }
}

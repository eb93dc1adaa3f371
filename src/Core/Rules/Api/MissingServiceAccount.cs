using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Api;

/// <summary>PLM8014: a ServiceAccount that is not there.</summary>
internal sealed class MissingServiceAccount : MissingReference
{
    public override RuleInfo Info { get; } = new("PLM8014", "missing-service-account", Severity.Info)
    {
        Title = "A ServiceAccount is named that does not exist.",
        Why = "Pods of an account that is not there are refused when their controller makes them, so a workload has no pods and shows no error of its own; rights that are given to it go to nobody.",
        Settings = [CommonSettings.External, CommonSettings.DefaultNamespace, CommonSettings.Scope],
    };

    protected override bool Concerns(ObjectReference reference) => reference.Target == ObjectReferences.ServiceAccount;

    /// <summary>Who has another tool make the accounts, as clouds do for those that carry their identities, has it make all of them.</summary>
    protected override bool IsKeptElsewhere(ManifestSet set) => set.OfKind(ObjectReferences.ServiceAccount).Count == 0;
}

using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Api;

/// <summary>PLM8013: a claim that is not there.</summary>
internal sealed class MissingClaimReference : MissingReference
{
    public override RuleInfo Info { get; } = new("PLM8013", "missing-claim-reference", Severity.Info)
    {
        Title = "A PersistentVolumeClaim is named that does not exist.",
        Why = "A pod whose claim is not there stays pending: the scheduler waits for the claim without end.",
        Settings = [CommonSettings.External, CommonSettings.DefaultNamespace, CommonSettings.Scope],
    };

    protected override bool Concerns(ObjectReference reference) => reference.Target == ObjectReferences.Claim;
}

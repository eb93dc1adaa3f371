using Plimsoll.Fixes;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Stateful;

/// <summary>PLM3004: a Deployment that rolls over a volume of one node.</summary>
internal sealed class ClaimRollingUpdate : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM3004", "rwo-claim-rolling-update", Severity.Warn)
    {
        Title = "A Deployment with a ReadWriteOnce claim is updated by rolling.",
        Why = "A rolling update starts the new pod before the old one is gone. The volume is still with the old one: on another node the new pod waits for it for ever, on the same one both write.",
        FromNotes = true,
        Fix = FixSafety.Unsafe,
    };

    protected override void Check(Workload workload, Report report)
    {
        if (workload.Kind != "Deployment" || workload.Replicas is not > 0 || !Rolls(workload.Object.Spec["strategy"]))
            return;
        foreach (var volume in workload.Pod.Volumes)
        {
            if (VolumeClaim.NamedBy(volume, workload) is not { } claim || claim.IsOfOneNode != Truth.Yes)
                continue;
            var strategy = workload.Object.Spec["strategy"];
            report.At(strategy["type"], $"{workload.DisplayName} is updated by rolling, but mounts {claim.DisplayName}, which is {claim.AccessModes.Items.First().Text}: the new pod waits for the volume that the old one has")
                .Also(volume["persistentVolumeClaim"]["claimName"], "the claim")
                .Also(claim.AccessModes, "its access modes")
                .Suggest("set strategy.type: Recreate")
                .OfferFix("Recreate the pods", () => Recreate(workload.Object, strategy));
            return;
        }
    }

    /// <summary>Whether two pods exist at a time. Without surge the old one goes first.</summary>
    private static bool Rolls(Field strategy)
    {
        var surge = strategy["rollingUpdate"]["maxSurge"];
        return !strategy.IsUnknown && !strategy.IsOpen && (strategy["type"].IsAbsent || strategy["type"].Text is "RollingUpdate" or "")
            && !surge.IsUnknown && surge.Integer is not 0 && surge.Text is not ("0" or "0%");
    }

    private static IReadOnlyList<NodeEdit> Recreate(ManifestObject manifest, Field strategy)
    {
        var edits = new List<NodeEdit> { NodeEdit.Set(manifest, strategy["type"], NewNode.Text("Recreate")) };
        if (strategy["rollingUpdate"].IsPresent)
            edits.Add(NodeEdit.Remove(manifest, strategy["rollingUpdate"]));
        return edits;
    }
}

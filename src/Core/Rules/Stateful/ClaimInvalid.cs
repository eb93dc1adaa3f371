using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Stateful;

/// <summary>PLM3016: a claim that the API server refuses. Claim templates of StatefulSets are PLM3006's.</summary>
internal sealed class ClaimInvalid : ObjectRule
{
    public override RuleInfo Info { get; } = new("PLM3016", "claim-invalid", Severity.Error)
    {
        Title = "A PersistentVolumeClaim or an ephemeral volume lacks access modes or a storage request.",
        Why = "A claim says how much storage it wants and on how many nodes. The API server refuses one that leaves either out.",
        IsRefused = true,
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        foreach (var claim in VolumeClaim.Of(manifest))
        {
            if (claim.Form == VolumeClaimForm.Template)
                continue;
            foreach (var problem in VolumeClaimProblem.Of(claim))
                report.At(problem.Field, problem.Message).Suggest(problem.Hint);
        }
    }
}

using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Stateful;

/// <summary>PLM3007: a claim that leaves the storage class to the cluster.</summary>
internal sealed class StorageClassUnset : ObjectRule
{
    private const string OldAnnotation = "volume.beta.kubernetes.io/storage-class";

    public override RuleInfo Info { get; } = new("PLM3007", "storage-class-unset", Severity.Off)
    {
        Title = "A claim does not say its storage class.",
        Why = "The default class differs from cluster to cluster, in price, speed and in what happens to the volume afterwards; where there is none, the claim waits for ever.",
        FromNotes = true,
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        foreach (var claim in VolumeClaim.Of(manifest))
        {
            if (claim.Field.IsUnknown || claim.Spec.IsUnknown || claim.Spec.IsOpen || !claim.StorageClassName.IsAbsent || claim.Field["metadata"]["annotations"] is var annotations && (annotations.IsOpen || annotations.IsUnknown || annotations[OldAnnotation].IsPresent))
                continue;
            report.At(claim.StorageClassName, $"{claim.DisplayName} leaves its storage class to the cluster").Suggest("add storageClassName");
        }
    }
}

using System.Globalization;
using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Stateful;

/// <summary>PLM3002: a stateful application that a Deployment runs.</summary>
internal sealed class StatefulAppInDeployment : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM3002", "stateful-app-in-deployment", Severity.Warn)
    {
        Title = "A Deployment runs a stateful application.",
        Why = "Pods of a Deployment are alike and replace each other in any order, two of them at a time. A StatefulSet gives each pod a name of its own and storage that outlives it, "
            + "and never runs one of them twice.",
        FromNotes = true,
        Settings = [StatefulImages.Images],
    };

    protected override void Check(Workload workload, Report report)
    {
        if (!IsInterchangeable(workload))
            return;
        var claims = workload.Pod.Volumes.Where(static volume => volume["persistentVolumeClaim"].IsPresent && volume.Name is { Length: > 0 }).ToList();
        if (claims.Count == 0)
            return;
        var images = report.Settings.Get(StatefulImages.Images);
        foreach (var container in workload.Pod.RunningContainers)
        {
            if (container.Image is { } image && images.MatchesName(image) && claims.FirstOrDefault(volume => Mounts(container, volume)) is { } claim)
            {
                report.At(container.Field["image"], $"{workload.DisplayName} runs {image.Name}, which keeps its data on volume \"{claim.Name}\": that wants a StatefulSet and a headless Service")
                    .Also(claim["persistentVolumeClaim"]["claimName"], "its claim")
                    .Suggest("make it a StatefulSet with volumeClaimTemplates");
                return;
            }
        }

        CheckReplicas(workload, claims, report);
    }

    /// <summary>What all pods mount can be mounted where one of them is.</summary>
    private static void CheckReplicas(Workload workload, List<Volume> claims, Report report)
    {
        var (replicas, place) = report.Set.AutoscalerOf(workload) is { } autoscaler
            ? (autoscaler.Spec["maxReplicas"].Integer ?? 0, workload.Pod.Spec["volumes"])
            : (workload.Replicas ?? 0, workload.Object.Spec["replicas"]);
        if (replicas < 2)
            return;
        foreach (var volume in claims)
        {
            if (VolumeClaim.NamedBy(volume, workload) is not { } claim || claim.IsOfOneNode != Truth.Yes)
                continue;
            report.At(place, $"{workload.DisplayName} has {replicas.ToString(CultureInfo.InvariantCulture)} replicas that share {claim.DisplayName}, which is {claim.AccessModes.Items.First().Text}: "
                    + "one node can mount it. A StatefulSet gives each its own")
                .Also(volume["persistentVolumeClaim"]["claimName"], "the claim")
                .Suggest("make it a StatefulSet with volumeClaimTemplates");
            return;
        }
    }

    internal static bool IsInterchangeable(Workload workload) => workload.Kind is "Deployment" or "ReplicaSet" or "ReplicationController" or "DeploymentConfig" or "Rollout";

    private static bool Mounts(Container container, Volume volume) => PodVolumes.MountedNames(container).Any(name => name.Text == volume.Name);
}

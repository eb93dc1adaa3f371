using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Stateful;

/// <summary>PLM3003: a StatefulSet whose data does not outlive its pods.</summary>
internal sealed class StatefulSetWithoutStorage : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM3003", "statefulset-without-storage", Severity.Info)
    {
        Title = "A StatefulSet of a database, broker or store has no storage of its own.",
        Why = "A stateful pod has storage that outlives it. What is written into the container or onto an emptyDir is gone with the pod, and a hostPath stays behind when the pod moves.",
        FromNotes = true,
        Settings = [StatefulImages.Images],
    };

    protected override void Check(Workload workload, Report report)
    {
        if (workload.Kind != "StatefulSet" || !new PodVolumes(workload).AreKnown || workload.Pod.HasUnknownContainers)
            return;
        var images = report.Settings.Get(StatefulImages.Images);
        foreach (var container in workload.Pod.RunningContainers)
        {
            if (container.Image is { } image && images.MatchesName(image))
                Check(workload, container, image, report);
        }
    }

    private static void Check(Workload workload, Container container, ImageReference image, Report report)
    {
        if (container.Field["volumeMounts"].IsUnknown || container.VolumeMounts.Any(static mount => mount.Field.IsUnknown || mount.Field["name"].IsUnknown))
            return;
        var mounted = new HashSet<string>(PodVolumes.MountedNames(container).Select(static name => name.Text).OfType<string>(), StringComparer.Ordinal);
        if (VolumeClaim.TemplatesOf(workload).Any(claim => claim.Name.Text is { } name && mounted.Contains(name)))
            return;
        var volumes = workload.Pod.Volumes.Where(volume => volume.Name is { } name && mounted.Contains(name)).ToList();
        if (volumes.Any(static volume => volume.Source is { Key: not null } source && Outlives(source)))
            return;
        var own = $"{workload.DisplayName} runs {image.Name}, which";
        if (volumes.FirstOrDefault(static volume => volume["emptyDir"].IsPresent || volume.Source is null) is { } scratch)
            report.At(scratch.Source ?? scratch.Field, $"{own} keeps its data on the emptyDir \"{scratch.Name}\": it is gone with the pod").Suggest("use volumeClaimTemplates");
        else if (volumes.FirstOrDefault(static volume => volume["hostPath"].IsPresent) is { } host)
            report.At(host["hostPath"], $"{own} keeps its data on the hostPath \"{host.Name}\": it stays behind when the pod moves").Suggest("use volumeClaimTemplates");
        else
            report.At(VolumeClaim.TemplatesField(workload), $"{own} has no storage: there are no volumeClaimTemplates that its container mounts").Suggest("add volumeClaimTemplates");
    }

    /// <summary>Whether what is written there is there when the pod comes back.</summary>
    private static bool Outlives(Field source) => source.Key is not ("emptyDir" or "hostPath" or "configMap" or "secret" or "downwardAPI" or "projected" or "image" or "gitRepo" or "ephemeral");
}

using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Stateful;

/// <summary>PLM3009: a volume that no container mounts, or a second one of its name.</summary>
internal sealed class VolumeUnmounted : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM3009", "volume-unmounted", Severity.Info)
    {
        Title = "No container mounts a volume, or two volumes have one name.",
        Why = "A volume without a mount has no effect: the configuration or secret in it reaches nobody, and a forgotten claim is still paid for. Of two with one name the API server refuses the pod.",
        IsRefused = true,
    };

    protected override void Check(Workload workload, Report report)
    {
        var pod = workload.Pod;
        CheckNames(workload, report);
        if (pod.Volumes.Count == 0 || pod.Containers.Count == 0 || !PodVolumes.AreMountsKnown(pod))
            return;
        var mounted = new HashSet<string>(pod.AllContainers.SelectMany(PodVolumes.MountedNames).Select(static name => name.Text).OfType<string>(), StringComparer.Ordinal);
        foreach (var volume in pod.Volumes)
        {
            if (volume.Name is { Length: > 0 } name && !mounted.Contains(name))
                report.At(volume.Field, $"volume \"{name}\" of {workload.DisplayName} is mounted by no container").Suggest("mount it, or remove it");
        }
    }

    private static void CheckNames(Workload workload, Report report)
    {
        var volumes = new Dictionary<string, Volume>(StringComparer.Ordinal);
        foreach (var volume in workload.Pod.Volumes)
        {
            if (volume.Name is not { Length: > 0 } name)
                continue;
            if (volumes.TryGetValue(name, out var first))
                report.At(volume.Field["name"], $"{workload.DisplayName} has two volumes of the name \"{name}\"", Severity.Error).Also(first.Field["name"], "the first");
            else
                volumes.Add(name, volume);
        }

        // Here the API server takes the pod, and the controller takes the claim.
        var claims = new Dictionary<string, VolumeClaim>(StringComparer.Ordinal);
        foreach (var claim in VolumeClaim.TemplatesOf(workload))
        {
            if (claim.Name.Text is not { Length: > 0 } name)
                continue;
            if (claims.TryGetValue(name, out var other))
                report.At(claim.Name, $"{workload.DisplayName} has two claim templates of the name \"{name}\": one of them has no effect", Severity.Warn).Also(other.Name, "the first");
            else if (volumes.TryGetValue(name, out var volume))
                report.At(volume.Field["name"], $"volume \"{name}\" of {workload.DisplayName} has no effect: a claim template of the name takes its place", Severity.Warn).Also(claim.Name, "the claim template");
            else
                claims.Add(name, claim);
        }
    }
}

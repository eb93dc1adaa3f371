using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Stateful;

/// <summary>PLM3012: a mount that names no volume of its pod.</summary>
internal sealed class MountWithoutVolume : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM3012", "mount-without-volume", Severity.Error)
    {
        Title = "A mount names no volume of its pod.",
        Why = "What a container mounts is a volume of its pod, or a claim template of its StatefulSet. The API server refuses a pod that mounts what it does not have.",
        IsRefused = true,
        FromNotes = true,
    };

    protected override void Check(Workload workload, Report report)
    {
        var volumes = new PodVolumes(workload);
        if (!volumes.AreKnown)
            return;
        foreach (var container in workload.Pod.AllContainers)
        {
            foreach (var name in PodVolumes.MountedNames(container))
            {
                // That it is empty is PLM8003's to say.
                if (name.Text is not { Length: > 0 } text || volumes.Contains(text))
                    continue;
                var names = string.Join(", ", volumes.Names.Where(static candidate => candidate.Length > 0));
                report.At(name, $"{container.DisplayName} mounts \"{text}\", but the pod has no volume of that name")
                    .Suggest(names.Length > 0 ? $"volumes there: {names}" : $"add a volume \"{text}\"");
            }
        }
    }
}

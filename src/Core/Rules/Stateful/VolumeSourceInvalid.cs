using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Stateful;

/// <summary>PLM3014: a volume of a pod that the API server refuses.</summary>
internal sealed class VolumeSourceInvalid : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM3014", "volume-source-invalid", Severity.Error)
    {
        Title = "A volume has several sources, a source that says too little, or a name that cannot be one.",
        Why = "A volume is filled from one source, and its name is a DNS label. The API server refuses the pod otherwise.",
        IsRefused = true,
    };

    protected override void Check(Workload workload, Report report)
    {
        foreach (var volume in workload.Pod.Volumes)
        {
            var title = volume.Name is { Length: > 0 } name ? $"volume \"{name}\" of {workload.DisplayName}" : $"a volume of {workload.DisplayName}";
            if (volume.Name is { Length: > 0 } text && NameForm.Label.ProblemOf(text) is { } form)
                report.At(volume.Field["name"], $"{title} has a name that is not {NameForm.Label.Title}: {form}").Suggest(NameForm.Label.Nearest(text) is { } nearest ? $"write {nearest}" : "name it");
            var sources = volume.Field.Entries.Where(static entry => entry.Key != "name" && VolumeSources.OfPods.Contains(entry.Key!, StringComparer.Ordinal)).OrderBy(static entry => entry.Key, StringComparer.Ordinal).ToList();
            if (sources.Count > 1)
                report.AtKey(sources[1], $"{title} has two sources, {sources[0].Key} and {sources[1].Key}: there can be only one").Also(sources[0], "the first").Suggest("make two volumes");
            foreach (var problem in sources.SelectMany(VolumeSourceProblem.Of))
                report.At(problem.Field, $"{title} {problem.Message}");
        }
    }
}

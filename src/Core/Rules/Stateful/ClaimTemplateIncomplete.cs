using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Stateful;

/// <summary>PLM3006: a claim template that makes no claim, or one that nobody mounts.</summary>
internal sealed class ClaimTemplateIncomplete : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM3006", "claim-template-incomplete", Severity.Error)
    {
        Title = "A claim template of a StatefulSet lacks a name, access modes or a storage request, or no container mounts it.",
        Why = "From each template the StatefulSet makes one claim a pod. The API server refuses a template that says too little; one that no container mounts makes volumes that are paid for and stay empty.",
        IsRefused = true,
        FromNotes = true,
    };

    protected override void Check(Workload workload, Report report)
    {
        var claims = VolumeClaim.TemplatesOf(workload).ToList();
        foreach (var claim in claims)
        {
            CheckName(claim, report);
            foreach (var problem in VolumeClaimProblem.Of(claim))
                report.At(problem.Field, problem.Message).Suggest(problem.Hint);
        }

        CheckMounts(workload.Pod, claims, report);
    }

    /// <summary>The name is a volume's and becomes a part of each claim's.</summary>
    private static void CheckName(VolumeClaim claim, Report report)
    {
        var name = claim.Name;
        if (name.IsUnknown || claim.Field.IsOpen || claim.Field["metadata"].IsOpen)
            return;
        if (name.IsAbsent)
            report.At(name, $"{claim.DisplayName} has no name to mount it by").Suggest("add metadata.name");
        else if (name.Text is { } text && NameForm.Label.ProblemOf(text) is { } problem)
            report.At(name, $"{claim.DisplayName} has a name that is not {NameForm.Label.Title}: {problem}").Suggest(NameForm.Label.Nearest(text) is { } nearest ? $"write {nearest}" : "name it");
    }

    private static void CheckMounts(Pod pod, List<VolumeClaim> claims, Report report)
    {
        if (claims.Count == 0 || !PodVolumes.AreMountsKnown(pod))
            return;
        var mounted = new HashSet<string>(pod.AllContainers.SelectMany(PodVolumes.MountedNames).Select(static name => name.Text).OfType<string>(), StringComparer.Ordinal);
        foreach (var claim in claims)
        {
            // Not refused: the volumes are made all the same.
            if (claim.Name.Text is { Length: > 0 } name && !mounted.Contains(name))
                report.At(claim.Name, $"{claim.DisplayName} is mounted by no container", Severity.Warn).Suggest("mount it, or remove it");
        }
    }
}

using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Health;

/// <summary>PLM6032: a pod's list of containers that the API refuses.</summary>
internal sealed class ContainerInvalid : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM6032", "container-invalid", Severity.Error)
    {
        Title = "A pod has no containers, or their names are not ones that the API accepts.",
        Why = "A pod needs at least one container. Their names, init containers included, must differ, and be DNS labels: they become parts of paths and file names on the node.",
        IsRefused = true,
    };

    protected override void Check(Workload workload, Report report)
    {
        var spec = workload.Pod.Spec;
        if (spec["containers"] is var list && (list.Node is SequenceNode { Items.Count: 0 } || (spec.IsAbsent && IsComplete(workload))))
            report.At(list, $"{workload.DisplayName} has no containers").Suggest("add a container");
        foreach (var nothing in spec["containers"].Items.Concat(spec["initContainers"].Items).Where(static item => item.Node is ScalarNode { IsNull: true }))
            report.At(nothing, $"{workload.DisplayName} has nothing where a container is wanted").Suggest("remove the entry");
        if (spec["ephemeralContainers"] is { Node: SequenceNode { Items.Count: > 0 } } ephemeral)
            report.At(ephemeral, $"{workload.DisplayName} has ephemeral containers, which can only be added to a pod that runs").Suggest("use kubectl debug");
        var seen = new Dictionary<string, Field>(StringComparer.Ordinal);
        foreach (var container in workload.Pod.Containers)
            Check(container, seen, report);
    }

    private static void Check(Container container, Dictionary<string, Field> seen, Report report)
    {
        var name = container.Field["name"];
        if (name.Text is not { Length: > 0 } text)
            return;
        if (NameForm.Label.ProblemOf(text) is { } problem)
        {
            var finding = report.At(name, $"{container.DisplayName} has a name that is not {NameForm.Label.Title}: {problem}");
            if (NameForm.Label.Nearest(text) is { } nearest)
                finding.Suggest($"such as {nearest}");
        }
        else if (seen.TryGetValue(text, out var first))
        {
            report.At(name, $"{container.DisplayName} has the name of another container of its pod").Also(first, "the first one");
        }
        else
        {
            seen.Add(text, name);
        }
    }

    /// <summary>
    /// Whether nothing above the pod's spec is missing or of a wrong type, which says more. A custom kind may take its template from another
    /// object.
    /// </summary>
    private static bool IsComplete(Workload workload)
    {
        if (workload.Object.Group is not ("" or "apps" or "batch" or "extensions") || workload.Kind == "DeploymentConfig")
            return false;
        var present = workload.Pod.Spec.NearestPresent;
        // Every other controller's schema demands what follows these.
        return present.Mapping is { Rest: null } && (present.Path is "" or "template" || present.Key is "template" or "jobTemplate" || workload.Kind == "ReplicationController");
    }
}

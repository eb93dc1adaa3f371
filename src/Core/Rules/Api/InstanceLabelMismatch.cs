using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Api;

/// <summary>PLM8024: the label <c>app.kubernetes.io/instance</c> names something else than its workload.</summary>
internal sealed class InstanceLabelMismatch : WorkloadRule
{
    private const string Label = "app.kubernetes.io/instance";

    public override RuleInfo Info { get; } = new("PLM8024", "instance-label-mismatch", Severity.Off)
    {
        Title = "The label app.kubernetes.io/instance is not the workload's name.",
        Why = "Who looks for an instance by its name finds another's pods, or none. A label that was copied along with a manifest looks like this.",
    };

    protected override void Check(Workload workload, Report report)
    {
        if (workload.Name.Length == 0)
            return;
        Check(workload.Object.Metadata["labels"][Label], workload.DisplayName, workload, report);
        if (workload.Kind != "Pod")
            Check(workload.Pod.Labels[Label], $"the pod template of {workload.DisplayName}", workload, report);
    }

    private static void Check(Field label, string owner, Workload workload, Report report)
    {
        if (label.Text is { } text && text != workload.Name)
            report.At(label, $"{owner} has the label {Label} \"{text}\", and its name is \"{workload.Name}\"").Also(workload.Object.Metadata["name"], "the name");
    }
}

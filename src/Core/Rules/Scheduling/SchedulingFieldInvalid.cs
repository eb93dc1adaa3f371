using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Scheduling;

/// <summary>PLM4017: a field of a pod that the scheduler reads and the API refuses.</summary>
internal sealed class SchedulingFieldInvalid : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM4017", "scheduling-field-invalid", Severity.Error)
    {
        Title = "A pod's priority class, preemption policy, node name or scheduling gates are not what the API accepts.",
        Why = "A pod whose gates have not been lifted has no node yet, gates are told apart by their names, and names of nodes and classes are names of objects. "
            + "The API server refuses pods for which this does not hold.",
        IsRefused = true,
    };

    protected override void Check(Workload workload, Report report)
    {
        var spec = workload.Pod.Spec;
        if (spec["preemptionPolicy"] is { Text: { } policy } field && policy is not ("PreemptLowerPriority" or "Never"))
            report.At(field, $"{workload.DisplayName} has the preemptionPolicy \"{policy}\": there is only PreemptLowerPriority and Never");
        foreach (var name in new[] { spec["priorityClassName"], spec["nodeName"] })
        {
            if (name.Text is { Length: > 0 } text && !NameForm.Subdomain.Fits(text))
                report.At(name, $"{workload.DisplayName} has the {name.Key} \"{text}\", which is no name of an object: lower-case letters, digits, - and . are");
        }

        CheckGates(workload, spec, report);
    }

    private static void CheckGates(Workload workload, Field spec, Report report)
    {
        var gates = spec["schedulingGates"];
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var gate in gates.Items)
        {
            var name = gate["name"];
            if (!gate.IsObject())
                continue;
            if (name.IsAbsent || name.Text is "")
                report.At(name, $"a scheduling gate of {workload.DisplayName} has no name");
            else if (name.Text is { } text && !NameForm.IsKey(text))
                report.At(name, $"a scheduling gate of {workload.DisplayName} has the name \"{text}\", which is no qualified name such as example.com/gate");
            else if (name.Text is { } known && !names.Add(known))
                report.At(name, $"{workload.DisplayName} has the scheduling gate \"{known}\" twice");
        }

        if (gates.Items.Any() && spec["nodeName"] is { IsUnknown: false, IsPresent: true } node && node.Text is not "")
            report.At(node, $"{workload.DisplayName} names a node and has scheduling gates, which hold a pod back from every node").Also(gates, "the gates");
    }
}

using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Security;

/// <summary>PLM7008: a pod in a namespace of its node.</summary>
internal sealed class HostNamespace : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM7008", "host-namespace", Severity.Warn)
    {
        Title = "A pod shares a namespace of its node.",
        Why = "In the node's namespaces a pod sees every process, every shared memory, or every connection of the node and of all other pods on it.",
    };

    protected override void Check(Workload workload, Report report)
    {
        Check("hostIPC", "IPC");
        Check("hostPID", "process");
        Check("hostNetwork", "network");

        void Check(string key, string what)
        {
            var field = workload.Pod.Spec[key];
            if (field.Boolean != true)
                return;
            var message = $"{workload.Pod.Subject} shares the {what} namespace of its node ({key}: true)";
            // Agents on every node, such as network plugins, are there for the node.
            if (workload.Kind == "DaemonSet" && key == "hostNetwork")
                report.At(field, message, Severity.Info);
            else
                report.At(field, message);
        }
    }
}

using Plimsoll.Kubernetes.Rbac;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Security;

/// <summary>PLM7033: a binding that allows to create pods.</summary>
internal sealed class CreatePodsAccess : BoundRightRule
{
    private static readonly (string Group, string Resource)[] Workloads =
    [
        ("", "pods"), ("apps", "deployments"), ("apps", "statefulsets"), ("apps", "daemonsets"), ("apps", "replicasets"), ("batch", "jobs"), ("batch", "cronjobs"),
        ("", "replicationcontrollers"),
    ];

    public override RuleInfo Info { get; } = new("PLM7033", "create-pods-access", Severity.Off)
    {
        Title = "A binding allows to create pods.",
        Why = "Who may create pods may run any image as any ServiceAccount of the namespace, with every Secret of it mounted.",
    };

    private protected override string? Right(PolicyRule rule)
    {
        var resources = Workloads.Where(workload => rule.Grants(workload.Group, workload.Resource, "create")).Select(static workload => workload.Resource).ToList();
        return resources.Count == 0 ? null : resources.Contains("pods") ? "create pods" : $"create pods by way of {string.Join(", ", resources)}";
    }
}

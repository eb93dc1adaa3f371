using Plimsoll.Kubernetes.Rbac;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Security;

/// <summary>PLM7034: a binding that allows to get into running containers.</summary>
internal sealed class ExecAttachAccess : BoundRightRule
{
    private static readonly string[] Resources = ["pods/exec", "pods/attach"];

    public override RuleInfo Info { get; } = new("PLM7034", "exec-attach-access", Severity.Off)
    {
        Title = "A binding allows to exec into pods or to attach to them.",
        Why = "A shell in a container has the container's files, its Secrets and its token, and leaves little trace of what was done.",
    };

    private protected override string? Right(PolicyRule rule)
    {
        // Clients that use WebSockets begin with a GET.
        var resources = Resources.Where(resource => rule.Grants("", resource, "create") || rule.Grants("", resource, "get")).ToList();
        return resources.Count switch
        {
            0 => null,
            1 when resources[0] == "pods/exec" => "exec into pods",
            1 => "attach to pods",
            _ => "exec into pods and attach to them",
        };
    }
}

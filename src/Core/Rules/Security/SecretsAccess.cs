using Plimsoll.Kubernetes.Rbac;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Security;

/// <summary>PLM7032: a binding that allows access to all Secrets.</summary>
internal sealed class SecretsAccess : BoundRightRule
{
    private static readonly string[] Verbs = ["get", "list", "watch", "create", "update", "patch", "delete", "deletecollection"];

    public override RuleInfo Info { get; } = new("PLM7032", "secrets-access", Severity.Off)
    {
        Title = "A binding gives access to Secrets.",
        Why = "Among the Secrets of a namespace are the credentials of all its programs: who reads them may do whatever those may. `list` and `watch` show the contents, too.",
    };

    private protected override string? Right(PolicyRule rule)
    {
        var verbs = Verbs.Where(verb => rule.Grants("", "secrets", verb)).ToList();
        return verbs.Count == 0 ? null : $"{(verbs.Count == Verbs.Length ? "read and write" : string.Join(", ", verbs))} Secrets";
    }
}

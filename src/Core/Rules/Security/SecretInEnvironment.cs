using Plimsoll.Kubernetes;
using Plimsoll.Kubernetes.Security;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Security;

/// <summary>PLM7021: a secret written into a variable.</summary>
internal sealed class SecretInEnvironment : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM7021", "secret-in-env", Severity.Warn)
    {
        Title = "A variable holds a secret in plain text.",
        Why = "What stands in a manifest is in the repository, in its history, and in the answer to every `kubectl get pod`. A Secret is kept apart and can be changed.",
    };

    protected override void Check(Workload workload, Report report)
    {
        foreach (var container in workload.Pod.AllContainers)
        {
            foreach (var variable in container.Environment)
            {
                if (variable.Value is not { } value)
                    continue;
                var field = variable.Field["value"];
                if (SecretToken.Find(value) is { } token)
                {
                    report.At(field, $"variable \"{variable.Name}\" of {container.DisplayName} holds {token} in plain text").Suggest("take it from a Secret: valueFrom.secretKeyRef");
                }
                else if (variable.Name is { } name && SecretName.Says(name) is { } means && SecretValue.MayBeSecret(value, name, means))
                {
                    report.At(field, $"variable \"{name}\" of {container.DisplayName} holds {SecretName.WithArticle(means)} in plain text, as its name says").Suggest("take it from a Secret: valueFrom.secretKeyRef");
                }
            }
        }
    }
}

using Plimsoll.Kubernetes;
using Plimsoll.Kubernetes.Security;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Security;

/// <summary>PLM7023: a Secret handed over in variables.</summary>
internal sealed class SecretFromEnvironment : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM7023", "secret-from-env", Severity.Off)
    {
        Title = "A container takes a Secret from its environment.",
        Why = "Variables are inherited by every child process and end up in crash reports and logs; a changed Secret reaches them only when the pod starts anew. A mounted file has neither fault.",
    };

    protected override void Check(Workload workload, Report report)
    {
        foreach (var container in workload.Pod.AllContainers)
        {
            foreach (var variable in container.Environment)
            {
                var reference = variable.ValueFrom["secretKeyRef"];
                if (reference.IsPresent && !reference.IsUnknown)
                    report.At(reference, $"variable \"{variable.Name ?? "?"}\" of {container.DisplayName} comes from {Name(reference["name"].Text)}").Suggest("mount the Secret as a file");
            }

            foreach (var source in container.Field["envFrom"].Items)
            {
                var reference = source["secretRef"];
                if (reference.IsPresent && !reference.IsUnknown)
                    report.At(reference, $"{container.DisplayName} takes all of {Name(reference["name"].Text)} into its environment").Suggest("mount the Secret as a file");
            }
        }
    }

    private static string Name(string? name) => name is null ? "a Secret" : $"Secret \"{name}\"";
}

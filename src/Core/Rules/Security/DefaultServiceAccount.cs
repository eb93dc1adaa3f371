using Plimsoll.Kubernetes;
using Plimsoll.Kubernetes.Security;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Security;

/// <summary>PLM7018: a pod with the token of the ServiceAccount that all pods share.</summary>
internal sealed class DefaultServiceAccount : WorkloadRule
{
    /// <summary>For rules that leave the word to this one.</summary>
    public static RuleInfo Facts { get; } = new("PLM7018", "default-service-account", Severity.Off)
    {
        Title = "A pod runs as the default ServiceAccount, with its token mounted.",
        Why = "Every pod of a namespace that names no ServiceAccount is the same one to the API server: rights that one of them needs, all of them get.",
        SpeaksFor = ["PLM7019"],
        Settings = [CommonSettings.External],
    };

    public override RuleInfo Info => Facts;

    protected override void Check(Workload workload, Report report)
    {
        if (ServiceAccountToken.IsDefault(workload.Pod) && ServiceAccountToken.IsMounted(workload.Pod, report.Set, report.Settings) == Truth.Yes)
        {
            report.At(ServiceAccountToken.NameField(workload.Pod), $"{workload.DisplayName} runs as the default ServiceAccount of namespace \"{workload.Namespace}\", with its token mounted")
                .Suggest("name a ServiceAccount of its own, or set automountServiceAccountToken: false");
        }
    }
}

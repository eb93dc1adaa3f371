using Plimsoll.Kubernetes;
using Plimsoll.Kubernetes.Security;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Security;

/// <summary>PLM7019: a pod that gets its ServiceAccount's token without asking.</summary>
internal sealed class TokenAutomount : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM7019", "token-automount", Severity.Off)
    {
        Title = "A pod gets the token of its ServiceAccount mounted.",
        Why = "The token is a login to the API server in a file that every process of the pod can read. Most programs never talk to the API server.",
        Settings = [CommonSettings.External],
    };

    protected override void Check(Workload workload, Report report)
    {
        if (ServiceAccountToken.IsMounted(workload.Pod, report.Set, report.Settings) != Truth.Yes
            || (report.IsOn(DefaultServiceAccount.Facts) && ServiceAccountToken.IsDefault(workload.Pod)))
            return;
        var own = workload.Pod.Spec["automountServiceAccountToken"];
        var name = ServiceAccountToken.NameOf(workload.Pod);
        var finding = report.At(own, $"{workload.DisplayName} has the token of {(name is null ? "its ServiceAccount" : $"ServiceAccount \"{name}\"")} mounted")
            .Suggest("set automountServiceAccountToken: false");
        if (own.IsAbsent && ServiceAccountToken.AccountOf(workload.Pod, report.Set) is { } account)
            finding.Also(account.Metadata["name"], "the ServiceAccount does not say no");
    }
}

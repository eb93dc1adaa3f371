using Plimsoll.Kubernetes;
using Plimsoll.Kubernetes.Security;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Security;

/// <summary>PLM7029: a pod that names a ServiceAccount as none can be called.</summary>
internal sealed class ServiceAccountNameInvalid : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM7029", "service-account-name-invalid", Severity.Error)
    {
        Title = "A pod's ServiceAccount has a name that no ServiceAccount can have.",
        Why = "The API server refuses the pod: names of ServiceAccounts are made of small letters, digits, `-` and `.`, and begin and end with a letter or digit.",
        IsRefused = true,
    };

    protected override void Check(Workload workload, Report report)
    {
        var field = ServiceAccountToken.NameField(workload.Pod);
        if (field.Text is { Length: > 0 } name && !NameForm.Subdomain.Fits(name))
            report.At(field, $"{workload.DisplayName} names the ServiceAccount \"{Shorten(name)}\": a name is at most 253 small letters, digits, - and ., with a letter or digit at both ends");
    }

    private static string Shorten(string name) => name.Length <= 80 ? name : name.Substring(0, 80) + "…";
}

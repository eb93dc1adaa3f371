using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Resources;

/// <summary>PLM1016: more in a namespace than its ResourceQuota allows.</summary>
internal sealed class QuotaExceeded : ObjectRule
{
    private const int ShownUsers = 3;

    public override RuleInfo Info { get; } = new("PLM1016", "quota-exceeded", Severity.Error)
    {
        Title = "The objects of a namespace exceed its ResourceQuota.",
        Why = "A quota caps a namespace's CPU, memory and objects. What exceeds it is refused when it is created: some replicas, or the autoscaler's next pod, never start.",
        FromNotes = true,
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        if (manifest.ApiKind != new ApiKind("", "ResourceQuota"))
            return;
        var quota = new ResourceQuota(manifest);
        var usage = new QuotaUsage(quota, report.Set);
        foreach (var hard in quota.Hard)
        {
            if (hard.Quantity is not { } cap || usage.Of(hard.Key!) is not { } use || use.Total <= cap)
                continue;
            var finding = report.At(hard, $"{quota.DisplayName} caps {hard.Key} at {hard.QuantityText}, but the objects of namespace \"{manifest.Namespace}\" come to {Show(use.Total, hard.Key!)}");
            foreach (var (user, amount) in use.Users.Take(ShownUsers))
                finding.Also(user.Metadata["name"], $"{user.DisplayName} takes {Show(amount, hard.Key!)}");
        }
    }

    private static string Show(Quantity value, string resource) =>
        resource.EndsWith("memory", StringComparison.Ordinal) || resource.EndsWith("storage", StringComparison.Ordinal) ? value.ToBinaryString() : value.ToCpuString();
}

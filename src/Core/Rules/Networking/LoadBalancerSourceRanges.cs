using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Networking;

/// <summary>PLM2028: a load balancer that anybody may reach.</summary>
internal sealed class LoadBalancerSourceRanges : ServiceRule
{
    public const string AnnotationKey = "service.beta.kubernetes.io/load-balancer-source-ranges";

    public override RuleInfo Info { get; } = new("PLM2028", "load-balancer-source-ranges", Severity.Off)
    {
        Title = "A LoadBalancer Service does not say from where it may be reached.",
        Why = "A cloud's load balancer is open to the whole network that it stands in, often the internet. Source ranges close it for all others.",
    };

    protected override void Check(Service service, Report report)
    {
        var ranges = service.Object.Spec["loadBalancerSourceRanges"];
        var annotation = service.Object.Metadata["annotations"][AnnotationKey];
        if (service.Type.Text != "LoadBalancer" || service.Object.Spec.IsOpen || ranges.IsUnknown || ranges.Items.Any() || annotation.IsUnknown || annotation.Text is { Length: > 0 })
            return;
        report.At(service.Type, $"{service.DisplayName} of type LoadBalancer has no loadBalancerSourceRanges: anybody may reach it").Suggest("add loadBalancerSourceRanges");
    }
}

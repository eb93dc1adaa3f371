using Plimsoll.Fixes;
using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Networking;

/// <summary>PLM2007: a Service for clients outside that leaves the way of their traffic to the default.</summary>
internal sealed class ExternalTrafficPolicy : ServiceRule
{
    public override RuleInfo Info { get; } = new("PLM2007", "external-traffic-policy", Severity.Info)
    {
        Title = "A LoadBalancer or NodePort Service does not say its external traffic policy.",
        Why = "Without a policy traffic takes an extra hop to any node's pod and loses the client's address. Local keeps the address and saves the hop; Cluster spreads evenly.",
        FromNotes = true,
        Fix = FixSafety.Unsafe,
    };

    protected override void Check(Service service, Report report)
    {
        var policy = service.Object.Spec["externalTrafficPolicy"];
        if (service.Type.Text is not ("LoadBalancer" or "NodePort") || policy.IsPresent)
            return;
        report.At(service.Type, $"{service.DisplayName} of type {service.Type.Text} does not say its externalTrafficPolicy: Cluster, the default, loses the clients' addresses")
            .Suggest("set externalTrafficPolicy to Local or Cluster")
            .OfferFix("Keep the clients' addresses", () => [NodeEdit.Set(service.Object, policy, NewNode.Text("Local"))]);
    }
}

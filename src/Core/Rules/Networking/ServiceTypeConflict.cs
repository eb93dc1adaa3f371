using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Networking;

/// <summary>PLM2030: fields of a Service that its type does not have.</summary>
internal sealed class ServiceTypeConflict : ServiceRule
{
    public override RuleInfo Info { get; } = new("PLM2030", "service-type-conflict", Severity.Error)
    {
        Title = "A Service has a field that its type does not allow.",
        Why = "What a Service says of load balancers, of traffic from outside and of its address must go with its type: the API server refuses it otherwise.",
        IsRefused = true,
    };

    protected override void Check(Service service, Report report)
    {
        if (service.Type is { IsPresent: true, Text: null or not ("ClusterIP" or "NodePort" or "LoadBalancer" or "ExternalName") })
            return;
        var spec = service.Object.Spec;
        var type = service.Type.Text ?? "ClusterIP";
        var isBalancer = type == "LoadBalancer";
        if (!isBalancer)
        {
            OnlyForLoadBalancers(spec["loadBalancerClass"]);
            OnlyForLoadBalancers(spec["allocateLoadBalancerNodePorts"]);
            if (spec["loadBalancerSourceRanges"].Items.Any())
                OnlyForLoadBalancers(spec["loadBalancerSourceRanges"]);
            else
                OnlyForLoadBalancers(service.Object.Metadata["annotations"][LoadBalancerSourceRanges.AnnotationKey]);
        }
        else if (spec["loadBalancerClass"].Text is { } name && !DnsName.IsQualifiedName(name))
        {
            report.At(spec["loadBalancerClass"], $"{service.DisplayName} has the load balancer class \"{name}\", which is not a qualified name such as example.com/internal");
        }

        if (type is "NodePort" or "LoadBalancer" && service.IsHeadless == Truth.Yes)
            report.At(service.ClusterIP, $"{service.DisplayName} is headless, and of type {type}, which needs an address of the cluster");
        CheckPolicy(service, type, report);

        void OnlyForLoadBalancers(Field field)
        {
            if (field is { IsPresent: true, IsUnknown: false })
                report.At(field, $"{service.DisplayName} has {field.Key}, which only a Service of type LoadBalancer may have: its type is {type}");
        }
    }

    private static void CheckPolicy(Service service, string type, Report report)
    {
        var spec = service.Object.Spec;
        var policy = spec["externalTrafficPolicy"];
        var isReachable = type is "NodePort" or "LoadBalancer" || spec["externalIPs"].IsUnknown || spec["externalIPs"].Items.Any();
        // An ExternalName has none either, and the policy there is dropped only on updates.
        if (policy is { IsPresent: true, IsUnknown: false } && policy.Text is not "" && !isReachable)
        {
            report.At(policy, $"{service.DisplayName} has externalTrafficPolicy, and cannot be reached from outside: its type is {type} and it has no externalIPs")
                .Suggest("remove externalTrafficPolicy, or set type: LoadBalancer or NodePort");
        }

        var health = spec["healthCheckNodePort"];
        if (health.Integer is { } port and not 0 && !policy.IsUnknown && !(type == "LoadBalancer" && policy.Text == "Local"))
            report.At(health, $"{service.DisplayName} has healthCheckNodePort {PortNumber.Show(port)}, which only a LoadBalancer with externalTrafficPolicy Local may have");
    }
}

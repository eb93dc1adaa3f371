namespace Plimsoll.Rules.Networking;

/// <summary>The rules about Services and networking, by id.</summary>
internal static class NetworkingRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new ServiceSelectsNothing(),
        new TargetPortMissing(),
        new SessionAffinityValue(),
        new ExternalNameInvalid(),
        new SelectorlessWithoutEndpoints(),
        new NodePortInvalid(),
        new ExternalTrafficPolicy(),
        new LocalPolicyUneven(),
        new ExposedServiceType(),
        new IngressBackendMissing(),
        new IngressWithoutTls(),
        new IngressTlsMismatch(),
        new IngressClassMissing(),
        new IngressRouteConflict(),
        new ServiceEnvDiscovery(),
        new DnsPolicyHidesClusterNames(),
        new DanglingDnsName(),
        new PortNameInvalid(),
        new PortNameMissing(),
        new DuplicateContainerPort(),
        new HostPort(),
        new SshPort(),
        new PrivilegedPort(),
        new NoNetworkPolicy(),
        new NetworkPolicySelectsNothing(),
        new ServiceMonitorSelectsNothing(),
        new DnsOptionMissing(),
        new LoadBalancerSourceRanges(),
        new ServicePortsMissing(),
        new ServiceTypeConflict(),
        new ServiceAddressInvalid(),
        new IngressInvalid(),
        new IngressClassInvalid(),
        new NetworkPolicyInvalid(),
        new EndpointsInvalid(),
        new DnsConfigInvalid(),
        new HostNameInvalid(),
        new HostPortConflict(),
    ];
}

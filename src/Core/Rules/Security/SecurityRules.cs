namespace Plimsoll.Rules.Security;

/// <summary>The rules about security, by id.</summary>
internal static class SecurityRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new PrivilegedContainer(),
        new PrivilegeEscalation(),
        new RunAsRoot(),
        new LowUserId(),
        new WritableRootFilesystem(),
        new DangerousCapability(),
        new CapabilitiesNotDropped(),
        new HostNamespace(),
        new HostPath(),
        new SensitiveHostPath(),
        new ContainerRuntimeSocket(),
        new WritableHostPath(),
        new ProcMount(),
        new UnsafeSysctl(),
        new SeccompProfileMissing(),
        new LinuxHardeningMissing(),
        new WindowsHostProcess(),
        new DefaultServiceAccount(),
        new TokenAutomount(),
        new DeprecatedServiceAccountField(),
        new SecretInEnvironment(),
        new SecretInConfigMap(),
        new SecretFromEnvironment(),
        new PodSecurityStandard(),
        new SeccompUnconfined(),
        new SecurityContextInvalid(),
        new HostNamespaceConflict(),
        new SecretInvalid(),
        new ServiceAccountNameInvalid(),
        new ClusterAdminBinding(),
        new WildcardRule(),
        new SecretsAccess(),
        new CreatePodsAccess(),
        new ExecAttachAccess(),
        new BindingToMissingRole(),
        new AnonymousBinding(),
        new EscalatingRule(),
        new RbacRuleInvalid(),
        new RbacBindingInvalid(),
        new OpenShiftSccPrivileged(),
    ];
}

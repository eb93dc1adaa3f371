namespace Plimsoll.Rules.Resources;

/// <summary>The rules about resources and quality of service, by id.</summary>
internal static class ResourcesRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new MemoryLimitMissing(),
        new MemoryRequestMissing(),
        new CpuRequestMissing(),
        new CpuLimitMissing(),
        new BestEffortPod(),
        new CriticalNotGuaranteed(),
        new JavaNotOneToEight(),
        new JavaHeapExceedsLimit(),
        new JavaUnawareOfContainer(),
        new RuntimeSeesNodeCores(),
        new RequestExceedsLimit(),
        new InvalidQuantity(),
        new SuspiciousQuantity(),
        new LimitOversold(),
        new LimitRangeViolated(),
        new QuotaExceeded(),
        new QuotaWithoutResources(),
        new NamespaceWithoutLimitRange(),
        new FitsNoNode(),
        new EphemeralStorageMissing(),
        new RequestsUnlikeLimits(),
        new ResourceRange(),
        new ResourceNameInvalid(),
        new ExtendedResourceInvalid(),
        new LimitRangeInvalid(),
        new QuotaInvalid(),
        new PodResourcesExceeded(),
    ];
}

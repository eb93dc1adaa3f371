namespace Plimsoll.Rules.Resources;

/// <summary>The rules about resources and quality of service, by id.</summary>
internal static class ResourcesRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new MemoryLimitMissing(),
        new MemoryRequestMissing(),
        new CpuRequestMissing(),
        new BestEffortPod(),
        new CriticalNotGuaranteed(),
        new JavaNotOneToEight(),
        new JavaHeapExceedsLimit(),
        new JavaUnawareOfContainer(),
        new RequestExceedsLimit(),
        new InvalidQuantity(),
        new SuspiciousQuantity(),
        new LimitRangeViolated(),
        new QuotaExceeded(),
        new QuotaWithoutResources(),
    ];
}

namespace Plimsoll;

/// <summary>
/// Says that a workload is critical: it must be in the quality of service class Guaranteed (PLM1006), so that it is the last
/// to be evicted when a node runs out of memory. On a bundle it holds for all workloads in it.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Field)]
public sealed class CriticalAttribute : Attribute;

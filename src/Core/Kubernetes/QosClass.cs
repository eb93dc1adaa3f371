namespace Plimsoll.Kubernetes;

/// <summary>A pod's quality of service class. When a node runs out of memory, they are evicted in this order.</summary>
public enum QosClass
{
    BestEffort,
    Burstable,
    Guaranteed,
}

namespace Hula;

/// <summary>When a pod counts as started, ready and alive. Liveness is the more patient one: a slow pod should rest, not restart.</summary>
public sealed record ProbesValues
{
    /// <summary>Until this succeeds, the others wait.</summary>
    public ProbeValues Startup { get; init; } = new() { PeriodSeconds = 5, FailureThreshold = 60 };

    /// <summary>Until this succeeds, no requests come.</summary>
    public ProbeValues Readiness { get; init; } = new() { Path = "/health/ready" };

    /// <summary>When this fails, the container is restarted.</summary>
    public ProbeValues Liveness { get; init; } = new() { FailureThreshold = 6 };
}

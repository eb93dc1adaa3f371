using k8s.Models;

namespace Fleet;

/// <summary>
/// When a container counts as started, ready and alive. Liveness is the more patient one: a slow pod should rest, not restart.
/// </summary>
internal static class Probes
{
    private const int Period = 10;

    /// <summary>Five minutes, since a JVM on a fraction of a core warms up slowly.</summary>
    public static V1Probe Startup(V1HTTPGetAction get) => new() { HttpGet = get, PeriodSeconds = 5, FailureThreshold = 60 };

    public static V1Probe Readiness(V1HTTPGetAction get) => new() { HttpGet = get, PeriodSeconds = Period, FailureThreshold = 3 };

    public static V1Probe Liveness(V1HTTPGetAction get) => new() { HttpGet = get, PeriodSeconds = Period, FailureThreshold = 6 };

    public static V1Probe Readiness(params string[] command) => Command(command, timeout: 2, failures: 3);

    public static V1Probe Liveness(params string[] command) => Command(command, timeout: 5, failures: 6);

    public static V1HTTPGetAction Get(string path, string port = Ports.Http) => new() { Path = path, Port = port };

    private static V1Probe Command(string[] command, int timeout, int failures) => new()
    {
        Exec = new() { Command = command },
        PeriodSeconds = Period,
        TimeoutSeconds = timeout,
        FailureThreshold = failures,
    };
}

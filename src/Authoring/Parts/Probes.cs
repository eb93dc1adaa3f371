using k8s.Models;

namespace Plimsoll;

/// <summary>
/// Probes of a container. A readiness probe that fails takes the pod out of its Services; a liveness probe that fails restarts
/// the container; until a startup probe has succeeded, neither runs.
/// </summary>
[Evaluable]
public static class Probes
{
    /// <summary>Succeeds when a GET is answered with a status from 200 to 399.</summary>
    /// <param name="path">The path: <c>/ready</c>.</param>
    /// <param name="port">The name or number of a port of the container.</param>
    /// <param name="scheme"><c>HTTPS</c>; by default HTTP. The certificate is not checked.</param>
    public static V1Probe Http(string path, IntOrString port, string? scheme = null) => new() { HttpGet = new() { Path = path, Port = port, Scheme = scheme } };

    /// <summary>Succeeds when a connection is accepted.</summary>
    /// <param name="port">The name or number of a port of the container.</param>
    public static V1Probe Tcp(IntOrString port) => new() { TcpSocket = new() { Port = port } };

    /// <summary>Succeeds when the health service of gRPC answers that it is serving.</summary>
    /// <param name="port">The number of the port.</param>
    /// <param name="service">The service asked about; by default the server as a whole.</param>
    public static V1Probe Grpc(int port, string? service = null) => new() { Grpc = new() { Port = port, Service = service } };

    /// <summary>Succeeds when a command in the container exits with 0. There is no shell unless the command is one.</summary>
    /// <param name="command">The program and its arguments.</param>
    public static V1Probe Exec(params string[] command) => new() { Exec = new() { Command = command } };

    /// <summary>
    /// A liveness probe from a readiness probe: the same check, but patient, so that a pod that is slow is rested first and
    /// restarted only when that does not help.
    /// </summary>
    /// <param name="readiness">The readiness probe.</param>
    /// <param name="patience">How many times as many failures in a row it takes.</param>
    public static V1Probe Liveness(V1Probe readiness, int patience = 3) => readiness with { FailureThreshold = (readiness.FailureThreshold ?? 3) * patience };

    /// <summary>A startup probe that gives a container time to start.</summary>
    /// <param name="check">What shows that it has: a readiness or liveness probe.</param>
    /// <param name="seconds">The longest that starting may take.</param>
    public static V1Probe Startup(V1Probe check, int seconds)
    {
        var period = check.PeriodSeconds ?? 10;
        return check with { PeriodSeconds = period, FailureThreshold = Math.Max(1, (seconds + period - 1) / period) };
    }
}

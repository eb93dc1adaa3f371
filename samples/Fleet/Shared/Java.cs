using k8s.Models;

namespace Fleet;

/// <summary>The Java services, which are all built the same way.</summary>
internal static class Java
{
    private const string Live = "/health/live";
    private const string Ready = "/health/ready";

    public static V1Container Container(string app, string version, JavaSize size, IEnumerable<V1EnvVar>? env = null) => new()
    {
        Name = app,
        Image = Images.Own(app, version),
        Env = [Env.Value("JAVA_TOOL_OPTIONS", size.Options), .. env ?? []],
        Ports = [Ports.Named(Ports.Http, Ports.HttpNumber)],
        Resources = size.Resources,
        StartupProbe = Probes.Startup(Probes.Get(Live)),
        ReadinessProbe = Probes.Readiness(Probes.Get(Ready)),
        LivenessProbe = Probes.Liveness(Probes.Get(Live)),
        SecurityContext = Security.Container,
    };
}

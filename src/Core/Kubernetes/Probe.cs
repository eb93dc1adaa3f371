using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>A probe of a container, with the values that Kubernetes fills in where none is written.</summary>
public sealed class Probe
{
    private static readonly (string Key, string Noun)[] Kinds =
        [("livenessProbe", "liveness probe"), ("readinessProbe", "readiness probe"), ("startupProbe", "startup probe")];

    private Probe(Container container, Field field, string noun)
    {
        Container = container;
        Field = field;
        Noun = noun;
        Handler = new ContainerHandler(container, field, noun);
    }

    public Container Container { get; }

    public Field Field { get; }

    /// <summary><c>liveness probe</c>.</summary>
    public string Noun { get; }

    public ContainerHandler Handler { get; }

    /// <summary>Seconds; null when not known, as for the next ones.</summary>
    public long? InitialDelay => Number("initialDelaySeconds", 0);

    public long? Timeout => Number("timeoutSeconds", 1);

    public long? Period => Number("periodSeconds", 10);

    public long? SuccessThreshold => Number("successThreshold", 1);

    public long? FailureThreshold => Number("failureThreshold", 3);

    /// <summary>How messages name it: <c>the liveness probe of container "web" of Deployment "shop/web"</c>.</summary>
    public string DisplayName => Handler.Owner;

    /// <summary>Reads the probes that a container has: <see cref="Container.Probes"/>.</summary>
    internal static IEnumerable<Probe> Of(Container container)
    {
        foreach (var (key, noun) in Kinds)
        {
            if (container.Field[key] is { IsPresent: true } field)
                yield return new Probe(container, field, noun);
        }
    }

    /// <summary>The probe under a key; null when the container has none.</summary>
    internal static Probe? Find(Container container, string key) => container.Probes.FirstOrDefault(probe => probe.Field.Key == key);

    /// <summary>A zero counts as not written.</summary>
    private long? Number(string key, long standard)
    {
        var field = Field[key];
        return field.IsAbsent ? standard : field.Integer is 0 ? standard : field.Integer;
    }
}

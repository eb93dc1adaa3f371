using Plimsoll.Kubernetes;
using Plimsoll.Model;

namespace Plimsoll.Rules;

/// <summary>A rule about Services.</summary>
public abstract class ServiceRule : Rule
{
    internal sealed override void Visit(ManifestObject manifest, Report report)
    {
        if (report.Set.ServiceOf(manifest) is { } service)
            Check(service, report);
    }

    protected abstract void Check(Service service, Report report);
}

using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Networking;

/// <summary>PLM2009: a Service of a type that settings forbid.</summary>
internal sealed class ExposedServiceType : ServiceRule
{
    private static readonly Setting<IReadOnlyList<string>> ForbiddenTypes = Setting.List(
        "plimsoll.forbidden_service_types", ["NodePort"], "The types that Services may not have.");

    public override RuleInfo Info { get; } = new("PLM2009", "exposed-service-type", Severity.Off)
    {
        Title = "A Service has a type that settings forbid.",
        Why = "A NodePort Service opens a port on every node, past Ingress, TLS and whatever else guards the way in.",
        Settings = [ForbiddenTypes],
    };

    protected override void Check(Service service, Report report)
    {
        var type = service.Type.IsAbsent ? "ClusterIP" : service.Type.Text;
        if (type is not null && report.Settings.Get(ForbiddenTypes).Contains(type, StringComparer.OrdinalIgnoreCase))
            report.At(service.Type, $"{service.DisplayName} is of type {type}, which settings forbid");
    }
}

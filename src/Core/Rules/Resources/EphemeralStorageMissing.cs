using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Resources;

/// <summary>PLM1020: a container that does not say how much of the node's disk it takes.</summary>
internal sealed class EphemeralStorageMissing : ContainerRule
{
    private const string Resource = "ephemeral-storage";

    private static readonly Setting<string> Demand = Setting.Choice(
        "plimsoll.ephemeral_storage", "present", ["present", "equal"], "Whether ephemeral-storage request and limit must only be `present`, or `equal`.");

    public override RuleInfo Info { get; } = new("PLM1020", "ephemeral-storage-missing", Severity.Off)
    {
        Title = "A container has no ephemeral-storage request or limit.",
        Why = "Logs, emptyDir volumes and the writable layer of a container share the node's disk. One that fills it has pods evicted that did nothing wrong.",
        Settings = [Demand],
    };

    protected override void Check(Container container, Report report)
    {
        var limit = container.Resources.Limits[Resource];
        var request = container.Resources.Requests[Resource];
        if (limit.IsAbsent)
        {
            report.At(limit.Field, request.IsAbsent ? $"{container.DisplayName} has no ephemeral-storage request and limit" : $"{container.DisplayName} has no ephemeral-storage limit")
                .Suggest($"add resources.limits.{Resource}");
        }
        else if (request.IsAbsent)
        {
            report.At(request.Field, $"{container.DisplayName} has no ephemeral-storage request").Suggest($"add resources.requests.{Resource}");
        }
        else if (report.Settings.Get(Demand) == "equal" && request.Known is { } requested && limit.Known is { } most && requested != most)
        {
            report.At(request.Source == ResourceSource.Own ? request.Field : limit.Field, $"{container.DisplayName} requests {request.Written} ephemeral-storage, which is not its limit {limit.Written}")
                .Also(limit.Field, "the limit");
        }
    }
}

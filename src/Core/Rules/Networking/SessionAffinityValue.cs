using System.Globalization;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Networking;

/// <summary>PLM2003: a session affinity that Services do not have.</summary>
internal sealed class SessionAffinityValue : ServiceRule
{
    private const long LongestTimeout = 86_400;

    public override RuleInfo Info { get; } = new("PLM2003", "session-affinity-value", Severity.Error)
    {
        Title = "A Service's session affinity is not one that exists.",
        Why = "A Service spreads over its pods at random. Session affinity knows only None and ClientIP; a cookie is the Ingress's business, one layer up.",
        FromNotes = true,
    };

    protected override void Check(Service service, Report report)
    {
        var affinity = service.Object.Spec["sessionAffinity"];
        if (affinity.IsAbsent || affinity.IsUnknown)
            return;
        if (affinity.Text is not ("None" or "ClientIP"))
        {
            report.At(affinity, $"{service.DisplayName} has session affinity {Describe(affinity)}: there is only None and ClientIP").Suggest("ClientIP or None");
            return;
        }

        if (affinity.Text != "ClientIP")
            return;
        if (service.IsHeadless == Truth.Yes)
            report.At(affinity, $"{service.DisplayName} is headless, so nothing spreads its traffic: ClientIP affinity has no effect").Also(service.ClusterIP, "headless here");
        var timeout = service.Object.Spec.At("sessionAffinityConfig", "clientIP", "timeoutSeconds");
        if (timeout.Integer is { } seconds and (< 1 or > LongestTimeout))
        {
            report.At(timeout, $"the session affinity timeout of {service.DisplayName} is {seconds.ToString(CultureInfo.InvariantCulture)} s: "
                + "it must be between 1 and 86400 (one day)");
        }
    }

    private static string Describe(Field affinity) => affinity.Node is ScalarNode scalar ? $"\"{scalar.Text}\"" : "that is not text";
}

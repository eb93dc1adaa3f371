using System.Globalization;
using Plimsoll.Fixes;
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
        IsRefused = true,
        FromNotes = true,
        Fix = FixSafety.Unsafe,
    };

    protected override void Check(Service service, Report report)
    {
        var affinity = service.Object.Spec["sessionAffinity"];
        if (affinity.IsAbsent || affinity.IsUnknown)
            return;
        if (affinity.Text is not ("None" or "ClientIP"))
        {
            report.At(affinity, $"{service.DisplayName} has session affinity {Describe(affinity)}: there is only None and ClientIP")
                .Suggest("ClientIP or None")
                .OfferFix("Use a session affinity that exists", () => Correct(service, affinity), IsMisspelt(affinity) ? FixSafety.Safe : null);
            return;
        }

        if (affinity.Text != "ClientIP")
            return;
        if (service.IsHeadless == Truth.Yes)
        {
            report.At(affinity, $"{service.DisplayName} is headless, so nothing spreads its traffic: ClientIP affinity has no effect")
                .Also(service.ClusterIP, "headless here")
                .OfferFix("Remove the session affinity", () => Remove(service, affinity), FixSafety.Safe);
        }

        var timeout = service.Object.Spec.At("sessionAffinityConfig", "clientIP", "timeoutSeconds");
        if (timeout.Integer is { } seconds and (< 1 or > LongestTimeout))
        {
            report.At(timeout, $"the session affinity timeout of {service.DisplayName} is {seconds.ToString(CultureInfo.InvariantCulture)} s: "
                + "it must be between 1 and 86400 (one day)")
                .OfferFix("Use the nearest timeout that exists", () => [NodeEdit.Set(service.Object, timeout, NewNode.Number(seconds < 1 ? 1 : LongestTimeout))]);
        }
    }

    private static bool IsMisspelt(Field affinity) =>
        string.Equals(affinity.Text, "None", StringComparison.OrdinalIgnoreCase) || string.Equals(affinity.Text, "ClientIP", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whoever asks for some affinity wants one, and there is only one.</summary>
    private static IReadOnlyList<NodeEdit> Correct(Service service, Field affinity) => affinity.Text is { Length: > 0 } text
        ? [NodeEdit.Set(service.Object, affinity, NewNode.Text(string.Equals(text, "None", StringComparison.OrdinalIgnoreCase) ? "None" : "ClientIP"))]
        : [];

    private static IReadOnlyList<NodeEdit> Remove(Service service, Field affinity)
    {
        var config = service.Object.Spec["sessionAffinityConfig"];
        return config.IsPresent ? [NodeEdit.Remove(service.Object, affinity), NodeEdit.Remove(service.Object, config)] : [NodeEdit.Remove(service.Object, affinity)];
    }

    private static string Describe(Field affinity) => affinity.Node is ScalarNode scalar ? $"\"{scalar.Text}\"" : "that is not text";
}

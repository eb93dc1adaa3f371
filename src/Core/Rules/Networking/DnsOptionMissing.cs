using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Networking;

/// <summary>PLM2027: a pod without the DNS options that settings demand.</summary>
internal sealed class DnsOptionMissing : WorkloadRule
{
    private static readonly Setting<IReadOnlyList<string>> Options = Setting.List(
        "plimsoll.dns_options", ["ndots=2"], "The options that `dnsConfig` of every pod has, each as `name` or `name=value`.");

    public override RuleInfo Info { get; } = new("PLM2027", "dns-option-missing", Severity.Off)
    {
        Title = "A pod's dnsConfig lacks an option that settings demand.",
        Why = "By default (ndots:5) the name of a host outside is first looked for in every search domain of the cluster: four questions in vain for each that counts.",
        Settings = [Options],
    };

    protected override void Check(Workload workload, Report report)
    {
        var options = workload.Pod.Spec.At("dnsConfig", "options");
        // What the node's resolver does is not the pod's business.
        if (options.IsUnknown || workload.Pod.Spec.IsOpen || workload.Pod.Spec["dnsConfig"].IsOpen || options.Items.Any(static item => item.IsUnknown || item.IsOpen)
            || workload.Pod.Spec["dnsPolicy"] is { IsUnknown: true } or { Text: "Default" })
        {
            return;
        }

        foreach (var wanted in report.Settings.Get(Options))
        {
            var equals = wanted.IndexOf('=');
            var name = equals < 0 ? wanted : wanted.Substring(0, equals);
            var value = equals < 0 ? null : wanted.Substring(equals + 1);
            var having = options.Items.FirstOrDefault(item => item["name"].Text == name);
            if (having is null)
            {
                if (!options.Items.Any(static item => item["name"].IsUnknown))
                    report.At(options, $"{workload.Pod.Subject} has no DNS option {wanted}").Suggest($"add {wanted} to dnsConfig.options");
            }
            else if (value is not null && !having["value"].IsUnknown && (having["value"].Node as ScalarNode)?.Text != value)
            {
                report.At(having["value"], $"{workload.Pod.Subject} has the DNS option {name} {((having["value"].Node as ScalarNode)?.Text is { } text ? $"with the value {text}" : "without a value")}: settings demand {value}");
            }
        }
    }
}

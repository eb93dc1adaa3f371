using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Networking;

/// <summary>PLM2036: a pod's DNS settings that the API server refuses.</summary>
internal sealed class DnsConfigInvalid : WorkloadRule
{
    private const int MostNameservers = 3;
    private const int MostSearches = 32;
    private const int LongestSearches = 2048;

    public override RuleInfo Info { get; } = new("PLM2036", "dns-config-invalid", Severity.Error)
    {
        Title = "A pod's dnsConfig is not one that the API server takes.",
        Why = "A pod's resolver knows at most three name servers, by address, and 32 search domains. With dnsPolicy None it has no others, so that one must be said.",
        IsRefused = true,
    };

    protected override void Check(Workload workload, Report report)
    {
        var config = workload.Pod.Spec["dnsConfig"];
        var policy = workload.Pod.Spec["dnsPolicy"];
        if (config.IsUnknown || config.IsOpen || workload.Pod.Spec.IsOpen || config is { IsPresent: true, Mapping: null })
            return;
        var owner = workload.Pod.Subject;
        var servers = config["nameservers"];
        if (policy.Text == "None" && servers.Node is null or SequenceNode { Items.Count: 0 })
            report.At(config.IsAbsent ? policy : servers, $"{owner} has dnsPolicy None and no name server").Suggest("add dnsConfig.nameservers");
        if (servers.Items.Count() > MostNameservers)
            report.At(servers, $"{owner} has {PortNumber.Show(servers.Items.Count())} name servers, more than three");
        foreach (var server in servers.Items)
        {
            if (server.Text is { } text && !IPAddressText.IsAddress(text))
                report.At(server, $"{owner} has the name server \"{text}\", which is not an IP address");
        }

        CheckSearches(config["searches"], owner, report);
        foreach (var option in config["options"].Items)
        {
            if (option is { IsUnknown: false, IsOpen: false, Node: MappingNode or ScalarNode { IsNull: true } } && option["name"] is var name && (name.IsAbsent || name.Text is ""))
                report.At(option, $"{owner} has a DNS option without name");
        }
    }

    private static void CheckSearches(Field searches, string owner, Report report)
    {
        var all = searches.Items.ToList();
        if (all.Count > MostSearches)
            report.At(searches, $"{owner} has {PortNumber.Show(all.Count)} search domains, more than 32");
        else if (all.Sum(static search => (search.Text?.Length ?? 0) + 1) - 1 > LongestSearches)
            report.At(searches, $"{owner} has search domains of more than 2048 characters");
        foreach (var search in all)
        {
            if (search.Text is { } text && !DnsName.IsSearchDomain(text))
                report.At(search, $"{owner} has the search domain \"{text}\", which is not a DNS name");
        }
    }
}

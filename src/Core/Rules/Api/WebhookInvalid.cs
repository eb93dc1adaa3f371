using System.Globalization;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Api;

/// <summary>PLM8033: an admission webhook that the API server refuses.</summary>
internal sealed class WebhookInvalid : ObjectRule
{
    private const int MostSeconds = 30;
    private const int HighestPort = 65535;
    private const int FewestSegments = 3;

    private static readonly string[] KnownVersions = ["v1", "v1beta1"];

    public override RuleInfo Info { get; } = new("PLM8033", "webhook-invalid", Severity.Error)
    {
        Title = "An admission webhook is not one that the API accepts.",
        Why = "A webhook stands between everybody and the API server, which therefore refuses one whose name, address, versions or rules it cannot make sense of.",
        IsRefused = true,
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        if (manifest is not { Group: "admissionregistration.k8s.io", Kind: "MutatingWebhookConfiguration" or "ValidatingWebhookConfiguration" })
            return;
        var names = new Dictionary<string, Field>(StringComparer.Ordinal);
        foreach (var webhook in manifest.Root["webhooks"].Items)
        {
            if (webhook.Mapping is null || webhook.IsOpen)
                continue;
            var name = webhook["name"];
            var owner = $"the webhook \"{name.Text ?? "?"}\" of {manifest.DisplayName}";
            CheckName(name, owner, names, report);
            CheckClient(webhook["clientConfig"], owner, report);
            CheckVersions(webhook["admissionReviewVersions"], owner, report);
            foreach (var rule in webhook["rules"].Items)
                CheckRule(rule, owner, report);
            if (webhook["timeoutSeconds"].Integer is { } seconds and (< 1 or > MostSeconds))
                report.At(webhook["timeoutSeconds"], $"{owner} has a timeout of {Show(seconds)} seconds: it has to be 1 to {MostSeconds}");
            if (webhook["sideEffects"].Text is "Some" or "Unknown" && manifest.Version == "v1")
                report.At(webhook["sideEffects"], $"{owner} has sideEffects {webhook["sideEffects"].Text}: v1 takes only None and NoneOnDryRun");
        }
    }

    private static void CheckName(Field name, string owner, Dictionary<string, Field> names, Report report)
    {
        if (name.Text is not { } text)
            return;
        if (NameForm.Subdomain.ProblemOf(text) is { } problem)
            report.At(name, $"{owner} has a name that is not {NameForm.Subdomain.Title}: {problem}");
        else if (text.Split('.').Length < FewestSegments)
            report.At(name, $"{owner} has a name of fewer than three parts: it has to be a domain such as {text}.example.com");
        else if (names.TryGetValue(text, out var first))
            report.At(name, $"{owner} has the name of another webhook").Also(first, "the first one");
        else
            names.Add(text, name);
    }

    private static void CheckClient(Field client, string owner, Report report)
    {
        if (client.Mapping is null || client.IsOpen)
            return;
        var (url, service) = (client["url"], client["service"]);
        if (!url.IsUnknown && !service.IsUnknown && url.IsPresent == service.IsPresent)
            report.At(url.IsPresent ? url : client, url.IsPresent ? $"{owner} has a url and a service: it has to be one of them" : $"{owner} has neither a url nor a service");
        if (url.Text is { } text && ProblemOfUrl(text) is { } problem)
            report.At(url, $"{owner} has the url \"{text}\": {problem}");
        if (service["path"].Text is { } path && ProblemOfPath(path) is { } ofPath)
            report.At(service["path"], $"{owner} has the path \"{path}\": {ofPath}");
        if (service["port"].Integer is { } port and (< 1 or > HighestPort))
            report.At(service["port"], $"{owner} has the port {Show(port)}: it has to be 1 to {HighestPort}");
        foreach (var key in new[] { "name", "namespace" })
        {
            if (service[key].Text is "")
                report.At(service[key], $"{owner} has a service with an empty {key}");
        }
    }

    private static string? ProblemOfUrl(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url))
            return "it is no URL";
        return url.Scheme != "https" ? "it has to start with https"
            : url.Host.Length == 0 ? "it has no host"
            : url.UserInfo.Length > 0 ? "it must not name a user"
            : text.IndexOf('#') >= 0 ? "it must not have a fragment"
            : text.IndexOf('?') >= 0 ? "it must not have a query"
            : null;
    }

    private static string? ProblemOfPath(string path)
    {
        if (path.Length == 0)
            return null;
        if (path[0] != '/')
            return "it has to start with \"/\"";
        var steps = path.Substring(1).Split('/');
        for (var i = 0; i < steps.Length; i++)
        {
            // One slash may end it.
            if (i == steps.Length - 1 && steps[i].Length == 0)
                break;
            if (NameForm.Subdomain.ProblemOf(steps[i]) is { } problem)
                return steps[i].Length == 0 ? "it has two slashes in a row" : $"of \"{steps[i]}\", {problem}";
        }

        return null;
    }

    private static void CheckVersions(Field versions, string owner, Report report)
    {
        if (versions.Node is not SequenceNode)
            return;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var isSaid = false;
        foreach (var version in versions.Items)
        {
            if (version.IsUnknown)
                return;
            // A null is read as an empty text.
            var text = version.Node is ScalarNode { IsNull: true } ? "" : version.Text;
            if (text is null)
                return;
            var problem = NameForm.LabelOfLetter.ProblemOf(text);
            isSaid |= problem is not null;
            if (problem is not null)
                report.At(version, $"{owner} has the review version \"{text}\": {problem}");
            else if (!seen.Add(text))
                report.At(version, $"{owner} has the review version \"{text}\" twice");
        }

        if (!isSaid && !seen.Overlaps(KnownVersions))
            report.At(versions, $"{owner} has no review version that the API server speaks: v1 or v1beta1");
    }

    private static void CheckRule(Field rule, string owner, Report report)
    {
        if (rule.Node is ScalarNode { IsNull: false } || rule.IsUnknown || rule.IsOpen)
            return;
        ResourceRules.CheckLists(rule, $"a rule of {owner}", report);
        foreach (var key in ResourceRules.Lists)
        {
            var items = rule[key].Items.ToList();
            foreach (var item in items)
            {
                if (key != "apiGroups" && (item.Text is "" || item.Node is ScalarNode { IsNull: true }))
                    report.At(item, $"a rule of {owner} has an empty text among its {key}");
                else if (items.Count > 1 && item.Text is "*" && key != "resources")
                    report.At(item, $"a rule of {owner} has \"*\" beside other {key}: it stands for all of them").Suggest("keep one of them");
                else if (key == "resources" && item.Text is "*" && items.Exists(static other => other.Text is { } text && text != "*" && text.IndexOf('/') < 0))
                    report.At(item, $"a rule of {owner} has \"*\" beside other resources: it stands for all of them").Suggest("keep one of them");
                else if (items.Count > 1 && item.Text is "*/*")
                    report.At(item, $"a rule of {owner} has \"*/*\" beside other resources: it stands for all of them").Suggest("keep one of them");
            }
        }
    }

    private static string Show(long value) => value.ToString(CultureInfo.InvariantCulture);
}

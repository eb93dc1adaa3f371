using System.Globalization;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Api;

/// <summary>PLM8036: an APIService that the API server refuses.</summary>
internal sealed class ApiServiceInvalid : ObjectRule
{
    private const int MostOfGroup = 20000;
    private const int MostOfVersion = 1000;
    private const int HighestPort = 65535;

    public override RuleInfo Info { get; } = new("PLM8036", "api-service-invalid", Severity.Error)
    {
        Title = "An APIService is not one that the API accepts.",
        Why = "An APIService hands a part of the API to another server. Where it is refused, that part does not exist, and what depends on it, such as autoscaling by metrics, stands still.",
        IsRefused = true,
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        if (manifest is not { Group: "apiregistration.k8s.io", Kind: "APIService" } || manifest.Spec.Mapping is null || manifest.Spec.IsOpen)
            return;
        var (group, version, service) = (manifest.Spec["group"], manifest.Spec["version"], manifest.Spec["service"]);
        if (manifest.Name.Length > 0 && version.Text is { } ofVersion && (group.Text ?? (group.IsAbsent ? "" : null)) is { } ofGroup && manifest.Name != $"{ofVersion}.{ofGroup}")
            report.At(manifest.Metadata["name"], $"{manifest.DisplayName} has to be named after its version and group: {ofVersion}.{ofGroup}").Also(version, "the version").Also(group, "the group");
        if (group.Text is { Length: > 0 } domain && NameForm.Subdomain.ProblemOf(domain) is { } ofDomain)
            report.At(group, $"the group \"{domain}\" of {manifest.DisplayName} is not {NameForm.Subdomain.Title}: {ofDomain}");
        if (version.Text is { } label && NameForm.LabelOfLetter.ProblemOf(label) is { } ofLabel)
            report.At(version, $"the version \"{label}\" of {manifest.DisplayName} is not {NameForm.LabelOfLetter.Title}: {ofLabel}");
        CheckNumber(manifest.Spec["groupPriorityMinimum"], MostOfGroup, manifest, report);
        CheckNumber(manifest.Spec["versionPriority"], MostOfVersion, manifest, report);
        CheckService(service, manifest, report);
    }

    private static void CheckNumber(Field field, int most, ManifestObject manifest, Report report)
    {
        if (field.Integer is { } value && (value < 1 || value > most))
            report.At(field, $"{manifest.DisplayName} has the {field.Key} {value.ToString(CultureInfo.InvariantCulture)}: it has to be 1 to {most}");
    }

    private static void CheckService(Field service, ManifestObject manifest, Report report)
    {
        var (bundle, insecure) = (manifest.Spec["caBundle"], manifest.Spec["insecureSkipTLSVerify"]);
        var hasBundle = bundle is { IsPresent: true, IsUnknown: false } && bundle.Text is not "";
        if (service.IsAbsent)
        {
            if (hasBundle)
                report.At(bundle, $"{manifest.DisplayName} has a caBundle but no service, whose it would be");
            if (insecure.Boolean == true)
                report.At(insecure, $"{manifest.DisplayName} has insecureSkipTLSVerify but no service, of which it would speak");
            return;
        }

        if (service.Mapping is null || service.IsOpen)
            return;
        foreach (var key in new[] { "name", "namespace" })
        {
            if (service[key].IsAbsent || service[key].Text is "")
                report.At(service[key], $"{manifest.DisplayName} has a service without {key}").Suggest($"add {key}");
        }

        if (service["port"].Integer is { } port and (< 1 or > HighestPort))
            report.At(service["port"], $"{manifest.DisplayName} has the port {port.ToString(CultureInfo.InvariantCulture)}: it has to be 1 to {HighestPort}");
        if (insecure.Boolean == true && hasBundle)
            report.At(insecure, $"{manifest.DisplayName} has insecureSkipTLSVerify and a caBundle to verify with: it has to be one of them").Also(bundle, "the bundle");
    }
}

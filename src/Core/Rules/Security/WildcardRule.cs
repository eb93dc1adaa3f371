using Plimsoll.Kubernetes.Rbac;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Security;

/// <summary>PLM7031: a rule of a role that says "all".</summary>
internal sealed class WildcardRule : ObjectRule
{
    private static readonly string[] Lists = ["apiGroups", "resources", "verbs", "nonResourceURLs"];

    public override RuleInfo Info { get; } = new("PLM7031", "wildcard-rule", Severity.Info)
    {
        Title = "A rule of a role uses a wildcard.",
        Why = "A `*` allows what exists today and whatever an update or a custom resource adds tomorrow: nobody has decided that.",
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        // The rules of an aggregated role are written over by those that it selects.
        if (!RbacNames.IsRole(manifest) || manifest.Root["aggregationRule"].IsPresent)
            return;
        foreach (var rule in manifest.Root["rules"].Items)
        {
            var wildcards = Lists.Select(key => rule[key].Items.FirstOrDefault(static item => item.Text is "*" or "*/*")).OfType<Field>().ToList();
            if (wildcards.Count > 0)
                report.At(wildcards[0], $"a rule of {manifest.DisplayName} allows all {Join(wildcards)}").Suggest("name what is needed");
        }
    }

    private static string Join(List<Field> wildcards)
    {
        var names = wildcards.Select(static item => item.Parent!.Key switch { "apiGroups" => "API groups", "nonResourceURLs" => "URLs", var key => key! }).ToList();
        return names.Count == 1 ? names[0] : string.Join(", ", names.Take(names.Count - 1)) + " and " + names[names.Count - 1];
    }
}

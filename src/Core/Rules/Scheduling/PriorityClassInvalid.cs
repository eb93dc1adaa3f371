using System.Globalization;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Scheduling;

/// <summary>PLM4016: a PriorityClass that the API refuses.</summary>
internal sealed class PriorityClassInvalid : ObjectRule
{
    private const long LargestValue = 1_000_000_000;

    public override RuleInfo Info { get; } = new("PLM4016", "priority-class-invalid", Severity.Error)
    {
        Title = "A PriorityClass is not one that the API accepts.",
        Why = "Values above a thousand million and names that begin with system- are kept for what the cluster itself needs, and there can be one default only. "
            + "The API server refuses other classes, and then every pod that names one.",
        IsRefused = true,
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        if (manifest.ApiKind != DefaultPriorityClass.ApiKind)
            return;
        var value = manifest.Root["value"];
        var isSystem = manifest.Name is "system-node-critical" or "system-cluster-critical";
        if (manifest.Name.StartsWith("system-", StringComparison.Ordinal) && !isSystem)
            report.At(manifest.Metadata["name"], $"{manifest.DisplayName} begins with system-, which is kept for the cluster's own classes");
        if (value.Integer is { } number and > LargestValue && !isSystem)
        {
            report.At(value, $"{manifest.DisplayName} has the value {number.ToString(CultureInfo.InvariantCulture)}: it must be at most 1000000000")
                .Suggest("1000000000 or less");
        }

        if (manifest.Root["preemptionPolicy"] is { Text: { } policy } field && policy is not ("PreemptLowerPriority" or "Never"))
            report.At(field, $"{manifest.DisplayName} has the preemptionPolicy \"{policy}\": there is only PreemptLowerPriority and Never");
        if (manifest.Root["globalDefault"] is { Boolean: true } isDefault && DefaultPriorityClass.Of(report.Set).First is { } first && first != manifest)
            report.At(isDefault, $"{manifest.DisplayName} is a global default beside {first.DisplayName}: there can be one only").Also(first.Root["globalDefault"], "the other default");
    }
}

using Plimsoll.Fixes;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Resources;

/// <summary>PLM1013: a quantity that is valid and can hardly be meant.</summary>
internal sealed class SuspiciousQuantity : ObjectRule
{
    private const string FixTitle = "Write the unit that was probably meant";

    private static readonly Quantity SmallestMemory = Quantity.FromBytes(1L << 20);
    private static readonly Quantity LargestMemory = Quantity.FromBytes(16L << 40);
    private static readonly Quantity LargestCpu = Quantity.FromMilli(512_000);

    public override RuleInfo Info { get; } = new("PLM1013", "suspicious-quantity", Severity.Warn)
    {
        Title = "A quantity is valid but can hardly be meant.",
        Why = "`512m` of memory is half a byte, and `512` of CPU without the m is more cores than a rack has: the pod never starts, or never fits.",
        Fix = FixSafety.Unsafe,
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        foreach (var place in QuantityFields.Of(manifest))
        {
            var (field, resource) = (place.Field, place.Resource);
            if (field.QuantityText is not { } text || field.Quantity is not { } value || value <= Quantity.Zero || field.Parent?.Key == "maxLimitRequestRatio")
                continue;
            switch (resource)
            {
                case "memory" or "requests.memory" or "limits.memory" or "ephemeral-storage" or "storage":
                    CheckMemory(field, text, value, place, isMemory: resource.EndsWith("memory", StringComparison.Ordinal), manifest, report);
                    break;
                case "cpu" or "requests.cpu" or "limits.cpu":
                    CheckCpu(field, text, value, place, manifest, report);
                    break;
            }
        }
    }

    private static void CheckMemory(Field field, string text, Quantity value, QuantityPlace place, bool isMemory, ManifestObject manifest, Report report)
    {
        if (text.EndsWith("m", StringComparison.Ordinal))
        {
            var meant = text.Substring(0, text.Length - 1) + "Mi";
            var isPlausible = Quantity.TryParse(meant, out var mebibytes, out _) && mebibytes <= LargestMemory;
            var finding = report.At(field, $"the {place.Owner} is {text}, which is in thousandths of a byte{(isPlausible ? $": was {meant} meant?" : "")}");
            if (isPlausible)
                finding.Suggest($"write {meant}").OfferFix(FixTitle, () => [NodeEdit.Set(manifest, field, NewNode.Text(meant))]);
        }
        else if (isMemory && value < SmallestMemory)
        {
            report.At(field, $"the {place.Owner} is {text}, less than 1Mi: was a unit such as Mi forgotten?");
        }
        else if (isMemory && manifest.Kind != "ResourceQuota" && value > LargestMemory)
        {
            report.At(field, $"the {place.Owner} is {text}, more than 16Ti");
        }
    }

    private static void CheckCpu(Field field, string text, Quantity value, QuantityPlace place, ManifestObject manifest, Report report)
    {
        if (text.EndsWith("i", StringComparison.Ordinal) || (text.Length > 1 && text[text.Length - 1] is 'M' or 'G' or 'T' or 'P' or 'E'))
            report.At(field, $"the {place.Owner} is {text}: CPU is counted in cores (0.5, 500m), not with a memory suffix");
        else if (value > LargestCpu && manifest.Kind != "ResourceQuota")
        {
            report.At(field, $"the {place.Owner} is {text} cores, more than 512: was {text}m meant?")
                .OfferFix(FixTitle, () => text.All(static c => c is >= '0' and <= '9') ? [NodeEdit.Set(manifest, field, NewNode.Text(text + "m"))] : []);
        }
    }
}

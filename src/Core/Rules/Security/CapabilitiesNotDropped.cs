using Plimsoll.Kubernetes;
using Plimsoll.Kubernetes.Security;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Security;

/// <summary>PLM7007: a container that keeps capabilities which it should drop.</summary>
internal sealed class CapabilitiesNotDropped : SecurityContextRule
{
    private static readonly Setting<IReadOnlyList<string>> Required = Setting.List(
        "plimsoll.dropped_capabilities", [CapabilityName.All], "Capabilities that every container must drop.");

    public override RuleInfo Info { get; } = new("PLM7007", "capabilities-not-dropped", Severity.Off)
    {
        Title = "A container does not drop its capabilities.",
        Why = "Container runtimes give every container a dozen capabilities, such as NET_RAW, which forges packets. A program that needs none should have none.",
        Settings = [Required],
    };

    private protected override void Check(ContainerSecurity security, Report report)
    {
        var missing = report.Settings.Get(Required).Select(CapabilityName.Normalize).Where(name => security.Drops(name) == Truth.No).ToList();
        if (missing.Count > 0)
        {
            var drop = security.Capabilities["drop"];
            report.At(drop, missing is [CapabilityName.All] ? $"{security.DisplayName} does not drop all capabilities" : $"{security.DisplayName} does not drop {string.Join(", ", missing)}")
                .Suggest($"add {string.Join(", ", missing)} to capabilities.drop");
        }
    }
}

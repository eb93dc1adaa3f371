using Plimsoll.Fixes;
using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Health;

/// <summary>PLM6011: a pull policy other than the one in settings.</summary>
internal sealed class ImagePullPolicy : ContainerRule
{
    private static readonly string[] Policies = ["Always", "IfNotPresent", "Never"];

    private static readonly Setting<string> Wanted = Setting.Choice(
        "plimsoll.image_pull_policy", "always", ["always", "ifnotpresent", "never"], "The pull policy that every container must have: `Always`, `IfNotPresent` or `Never`.");

    public override RuleInfo Info { get; } = new("PLM6011", "image-pull-policy", Severity.Off)
    {
        Title = "A container's image is not pulled by the policy in settings.",
        Why = "With IfNotPresent a node runs what it happens to have under a name; Always asks the registry each time what the name means, and whether one may have it.",
        Fix = FixSafety.Unsafe,
        Settings = [Wanted],
    };

    protected override void Check(Container container, Report report)
    {
        var wanted = Policies.First(policy => string.Equals(policy, report.Settings.Get(Wanted), StringComparison.OrdinalIgnoreCase));
        var field = container.Field["imagePullPolicy"];
        if (field.IsPresent ? field.Text is not { } written || written == wanted || !Policies.Contains(written) : Unsaid(container) is not { } policy || policy == wanted)
            return;
        report.At(field, $"{container.DisplayName} has {(field.IsAbsent ? $"no pull policy, which for its image means {Unsaid(container)}" : $"pull policy {field.Text}")}: {wanted} is wanted")
            .OfferFix("Set the pull policy", () => [NodeEdit.Set(container.Workload.Object, field, NewNode.Text(wanted))]);
    }

    /// <summary>What Kubernetes fills in, by the image's tag; null when that is not known.</summary>
    private static string? Unsaid(Container container) => container.Image is not { } image ? null
        : image.Tag == "latest" || image is { Tag: null, Digest: null } ? "Always" : "IfNotPresent";
}

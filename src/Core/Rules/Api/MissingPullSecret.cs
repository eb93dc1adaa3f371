using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Api;

/// <summary>PLM8012: a Secret for pulling images that is not there.</summary>
internal sealed class MissingPullSecret : MissingReference
{
    public override RuleInfo Info { get; } = new("PLM8012", "missing-pull-secret", Severity.Info)
    {
        Title = "An image pull Secret is named that does not exist.",
        Why = "Without it the kubelet asks the registry as nobody: private images are not pulled, and public ones count against the limits for everybody.",
        Settings = [CommonSettings.External, CommonSettings.DefaultNamespace, CommonSettings.Scope],
    };

    protected override bool Concerns(ObjectReference reference) => reference.IsForImages;
}

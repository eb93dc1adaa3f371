using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Api;

/// <summary>PLM8011: a Secret, or a key of it, that is needed and not there.</summary>
internal sealed class MissingSecretReference : MissingReference
{
    public override RuleInfo Info { get; } = new("PLM8011", "missing-secret-reference", Severity.Info)
    {
        Title = "A Secret or one of its keys is named that does not exist.",
        Why = "A pod that needs a Secret which is not there does not start. Secrets are often made apart from other objects, and so are forgotten when a cluster is set up anew.",
        Settings = [CommonSettings.External, CommonSettings.DefaultNamespace, CommonSettings.Scope],
    };

    protected override bool Concerns(ObjectReference reference) => reference.Target == ObjectReferences.Secret && !reference.IsForImages;

    /// <summary>Who keeps Secrets out of the repository does so for all of them, and knows.</summary>
    protected override bool IsKeptElsewhere(ManifestSet set) => set.OfKind(ObjectReferences.Secret).Count == 0;
}

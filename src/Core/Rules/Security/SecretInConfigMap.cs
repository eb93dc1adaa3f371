using Plimsoll.Kubernetes.Security;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Security;

/// <summary>PLM7022: a secret in a ConfigMap.</summary>
internal sealed class SecretInConfigMap : ObjectRule
{
    public override RuleInfo Info { get; } = new("PLM7022", "secret-in-configmap", Severity.Warn)
    {
        Title = "A ConfigMap holds a secret.",
        Why = "Whoever may look at the configuration of a namespace may read its ConfigMaps. Secrets have a kind of their own, with rights, encryption and mounts of its own.",
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        if (manifest.ApiKind != new ApiKind("", "ConfigMap"))
            return;
        foreach (var entry in manifest.Root["data"].Entries)
        {
            // A file may hold a placeholder and a token, too.
            if (entry.Node is not ScalarNode { Kind: ScalarKind.String } scalar)
                continue;
            if (SecretToken.Find(scalar.Text) is { } token)
                report.At(entry, $"key \"{entry.Key}\" of {manifest.DisplayName} holds {token} in plain text").Suggest("move it to a Secret");
            else if (entry.Text is { } value && SecretName.Says(entry.Key!) is { } means && SecretValue.MayBeSecret(value, entry.Key!, means))
                report.At(entry, $"key \"{entry.Key}\" of {manifest.DisplayName} holds {SecretName.WithArticle(means)} in plain text, as its name says").Suggest("move it to a Secret");
        }
    }
}

using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Api;

/// <summary>PLM8038: a RuntimeClass that the API server refuses.</summary>
internal sealed class RuntimeClassInvalid : ObjectRule
{
    public override RuleInfo Info { get; } = new("PLM8038", "runtime-class-invalid", Severity.Error)
    {
        Title = "A RuntimeClass is not one that the API accepts.",
        Why = "The handler is looked up in the configuration of each node's container runtime: a name that cannot stand there starts no pod.",
        IsRefused = true,
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        if (manifest is not { Group: "node.k8s.io", Kind: "RuntimeClass" } || manifest.Version == "v1alpha1")
            return;
        var handler = manifest.Root["handler"];
        if (handler.Text is { } text && NameForm.Label.ProblemOf(text) is { } problem)
            report.At(handler, $"the handler \"{text}\" of {manifest.DisplayName} is not {NameForm.Label.Title}: {problem}");
        var scheduling = manifest.Root["scheduling"];
        foreach (var label in scheduling["nodeSelector"].Entries)
        {
            if (Placeholder.IsIn(label.Key!))
                continue;
            if (NameForm.ProblemOfKey(label.Key!) is { } ofKey)
                report.AtKey(label, $"{manifest.DisplayName} selects nodes by the label key \"{label.Key}\", which is not a qualified name: {ofKey}");
            else if (label.Text is { } value && NameForm.LabelValue.ProblemOf(value) is { } ofValue)
                report.At(label, $"{manifest.DisplayName} selects nodes by label {label.Key} with the value \"{value}\", which is not {NameForm.LabelValue.Title}: {ofValue}");
        }
    }
}

using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Api;

/// <summary>PLM8010: a ConfigMap, or a key of it, that is needed and not there.</summary>
internal sealed class MissingConfigReference : MissingReference
{
    public override RuleInfo Info { get; } = new("PLM8010", "missing-config-reference", Severity.Warn)
    {
        Title = "A ConfigMap or one of its keys is named that does not exist.",
        Why = "A pod that needs a ConfigMap which is not there does not start: its containers wait, and the event that says so is easily overlooked.",
        Settings = [CommonSettings.External, CommonSettings.DefaultNamespace, CommonSettings.Scope],
    };

    protected override bool Concerns(ObjectReference reference) => reference.Target == ObjectReferences.ConfigMap;
}

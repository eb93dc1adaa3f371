using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Api;

/// <summary>PLM8015: a class that is not there.</summary>
internal sealed class MissingClassReference : MissingReference
{
    private static readonly HashSet<ApiKind> Classes =
        [ObjectReferences.PriorityClass, ObjectReferences.StorageClass, ObjectReferences.IngressClass, ObjectReferences.RuntimeClass];

    public override RuleInfo Info { get; } = new("PLM8015", "missing-class-reference", Severity.Off)
    {
        Title = "A PriorityClass, StorageClass, IngressClass or RuntimeClass is named that does not exist.",
        Why = "Classes belong to the cluster and usually come with it. Where they are kept with the manifests, a name that none has is a slip: "
            + "pods are refused, claims stay pending, and no controller serves the Ingress.",
        Settings = [CommonSettings.External, CommonSettings.Scope],
    };

    protected override bool Concerns(ObjectReference reference) => Classes.Contains(reference.Target);
}

using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>A claim on storage: a PersistentVolumeClaim, a StatefulSet's template for one, or an ephemeral volume of a pod.</summary>
internal sealed class VolumeClaim
{
    private VolumeClaim(Field field, VolumeClaimForm form, string displayName)
    {
        Field = field;
        Form = form;
        DisplayName = displayName;
    }

    /// <summary>What holds metadata and spec.</summary>
    public Field Field { get; }

    public VolumeClaimForm Form { get; }

    /// <summary>How messages name it.</summary>
    public string DisplayName { get; }

    public Field Name => Field["metadata"]["name"];

    public Field Spec => Field["spec"];

    public Field AccessModes => Spec["accessModes"];

    public Field StorageRequest => Spec.At("resources", "requests", "storage");

    public Field StorageClassName => Spec["storageClassName"];

    /// <summary>Whether its volume can be mounted on one node only. Modes are alternatives: one that reaches further is enough.</summary>
    public Truth IsOfOneNode
    {
        get
        {
            var modes = AccessModes.Items.Select(static mode => mode.Text).ToList();
            if (modes.Any(static mode => mode is "ReadWriteMany" or "ReadOnlyMany"))
                return Truth.No;
            return modes.Count > 0 && modes.All(static mode => mode is "ReadWriteOnce" or "ReadWriteOncePod") ? Truth.Yes : Truth.Unknown;
        }
    }

    /// <summary>The claims that an object is or makes.</summary>
    public static IEnumerable<VolumeClaim> Of(ManifestObject manifest)
    {
        if (manifest.ApiKind == new ApiKind("", "PersistentVolumeClaim"))
            yield return new VolumeClaim(manifest.Root, VolumeClaimForm.Object, manifest.DisplayName);
        if (manifest.Workload is not { } workload)
            yield break;
        foreach (var template in TemplatesOf(workload))
            yield return template;
        foreach (var volume in workload.Pod.Volumes)
        {
            if (volume["ephemeral"]["volumeClaimTemplate"] is { IsPresent: true } template)
                yield return new VolumeClaim(template, VolumeClaimForm.Ephemeral, $"the claim of volume \"{volume.Name}\" of {workload.DisplayName}");
        }
    }

    /// <summary>The claim templates of a StatefulSet; none of anything else.</summary>
    public static IEnumerable<VolumeClaim> TemplatesOf(Workload workload) => workload.Kind != "StatefulSet" ? []
        : TemplatesField(workload).Items.Select(template => new VolumeClaim(template, VolumeClaimForm.Template, NameOf(template["metadata"]["name"], workload)));

    public static Field TemplatesField(Workload workload) => workload.Object.Spec["volumeClaimTemplates"];

    /// <summary>The claim of the set that a pod's volume names; null when it names none, or the set does not have it.</summary>
    public static VolumeClaim? NamedBy(Volume volume, Workload workload) =>
        volume["persistentVolumeClaim"]["claimName"].Text is { Length: > 0 } name && workload.Object.IsNamespaceKnown
        && workload.Set.Find(new ApiKind("", "PersistentVolumeClaim"), workload.Namespace, name) is { } claim
            ? Of(claim).First()
            : null;

    private static string NameOf(Field name, Workload workload) =>
        name.Text is { Length: > 0 } text ? $"claim template \"{text}\" of {workload.DisplayName}" : name.IsUnknown ? $"a claim template of {workload.DisplayName}" : $"unnamed claim template of {workload.DisplayName}";
}

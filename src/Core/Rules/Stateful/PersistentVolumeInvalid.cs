using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Stateful;

/// <summary>PLM3015: a PersistentVolume that the API server refuses.</summary>
internal sealed class PersistentVolumeInvalid : ObjectRule
{
    public override RuleInfo Info { get; } = new("PLM3015", "persistent-volume-invalid", Severity.Error)
    {
        Title = "A PersistentVolume lacks a capacity, access modes or its one source, or they contradict each other.",
        Why = "A PersistentVolume is one disk or share, so large, for so many nodes. The API server refuses one that does not say which, or says two.",
        IsRefused = true,
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        if (manifest.ApiKind != new ApiKind("", "PersistentVolume") || manifest.Root.IsOpen || !VolumeClaimProblem.MayLack(manifest.Spec))
            return;
        var spec = manifest.Spec;
        CheckCapacity(manifest, spec["capacity"], report);
        CheckSource(manifest, report);
        foreach (var problem in VolumeClaimProblem.OfAccessModes(spec["accessModes"], manifest.DisplayName).Concat(VolumeClaimProblem.OfClass(spec["storageClassName"], manifest.DisplayName)))
            report.At(problem.Field, problem.Message).Suggest(problem.Hint);
    }

    private static void CheckCapacity(ManifestObject manifest, Field capacity, Report report)
    {
        if (!VolumeClaimProblem.MayLack(capacity))
            return;
        var storage = capacity["storage"];
        if (storage.IsAbsent && !capacity.Entries.Any())
            report.At(storage, $"{manifest.DisplayName} has no capacity").Suggest("add capacity.storage");
        else if (capacity.Entries.FirstOrDefault(static entry => entry.Key != "storage") is { } other)
            report.AtKey(other, $"{manifest.DisplayName} has a capacity of \"{other.Key}\": there is only storage").Suggest(storage.IsAbsent ? "write storage" : "remove it");
        else if (storage.Quantity is { IsZero: true })
            report.At(storage, $"{manifest.DisplayName} has a capacity of {storage.QuantityText}: it must be more than nothing");
    }

    private static void CheckSource(ManifestObject manifest, Report report)
    {
        var spec = manifest.Spec;
        var sources = spec.Entries.Where(static entry => VolumeSources.OfPersistentVolumes.Contains(entry.Key!, StringComparer.Ordinal)).OrderBy(static entry => entry.Key, StringComparer.Ordinal).ToList();
        if (sources.Count == 0)
            report.At(spec, $"{manifest.DisplayName} does not say what it is: it has no source such as csi, nfs or local").Suggest("add a source");
        else if (sources.Count > 1)
            report.AtKey(sources[1], $"{manifest.DisplayName} has two sources, {sources[0].Key} and {sources[1].Key}: there can be only one").Also(sources[0], "the first").Suggest("make two volumes");
        foreach (var problem in sources.SelectMany(VolumeSourceProblem.Of))
            report.At(problem.Field, $"{manifest.DisplayName} {problem.Message}");
        if (spec["local"].IsPresent && spec["nodeAffinity"].IsAbsent)
            report.At(spec["nodeAffinity"], $"{manifest.DisplayName} is local and does not say on which node: it needs a nodeAffinity").Suggest("add nodeAffinity.required");
        if (spec["local"]["path"].Text is { } local && VolumeSourceProblem.LeadsOut(local))
            report.At(spec["local"]["path"], $"{manifest.DisplayName} is the local path {local}: it must not hold \"..\"");
        if (spec["hostPath"]["path"].Text is { Length: > 0 } path && path.Trim('/').Length == 0 && spec["persistentVolumeReclaimPolicy"].Text == "Recycle")
            report.At(spec["persistentVolumeReclaimPolicy"], $"{manifest.DisplayName} is the host path / and would be recycled: the whole node would be deleted").Also(spec["hostPath"]["path"], "the path").Suggest("write Retain");
    }
}

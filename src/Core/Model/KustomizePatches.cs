namespace Plimsoll.Model;

/// <summary>
/// Which documents are patches of a kustomization: those that a kustomization names as such, and halves of workloads that lie
/// in an overlay, or in a folder for patches, without being listed as resources. They are objects only after building.
/// </summary>
internal sealed class KustomizePatches
{
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly HashSet<string> _resources = new(StringComparer.Ordinal);
    private readonly HashSet<string> _overlays = new(StringComparer.Ordinal);

    public static KustomizePatches Of(IReadOnlyList<ManifestDocument> documents)
    {
        var patches = new KustomizePatches();
        foreach (var document in documents)
        {
            if (document.Root is MappingNode && IsKustomization(document))
                patches.Add(new Field(document.Root), FolderOf(document.File.Path));
        }

        return patches;
    }

    public bool IsPatch(ManifestObject manifest)
    {
        var path = manifest.Document.File.Path;
        return _named.Contains(path) || (IsForPatches(FolderOf(path)) && !_resources.Contains(path) && IsHalf(manifest));
    }

    private static bool IsKustomization(ManifestDocument document) =>
        document.File.Path.Substring(document.File.Path.LastIndexOf('/') + 1) is "kustomization.yaml" or "kustomization.yml" or "Kustomization";

    private void Add(Field kustomization, string folder)
    {
        foreach (var patch in kustomization["patches"].Items)
            AddPath(_named, folder, patch["path"].Text);
        foreach (var patch in kustomization["patchesStrategicMerge"].Items)
            AddPath(_named, folder, patch.Text);
        foreach (var patch in kustomization["patchesJson6902"].Items)
            AddPath(_named, folder, patch["path"].Text);
        foreach (var resource in kustomization["resources"].Items.Concat(kustomization["bases"].Items))
        {
            AddPath(_resources, folder, resource.Text);
            if (resource.Text is { } text && text.StartsWith("..", StringComparison.Ordinal))
                _overlays.Add(folder);
        }
    }

    private static void AddPath(HashSet<string> paths, string folder, string? relative)
    {
        if (relative is null)
            return;
        var parts = new List<string>();
        foreach (var part in (folder + relative).Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] != "..")
                parts.RemoveAt(parts.Count - 1);
            else if (part != "." && (part.Length > 0 || parts.Count == 0))
                parts.Add(part);
        }

        paths.Add(string.Join("/", parts));
    }

    /// <summary>Beside kustomize, kubeadm and others patch with what lies in a folder of that name.</summary>
    private bool IsForPatches(string folder) => _overlays.Contains(folder) || folder == "patches/" || folder.EndsWith("/patches/", StringComparison.Ordinal);

    private static bool IsHalf(ManifestObject manifest) => manifest.Workload is { } workload
        && ((workload.Kind != "Pod" && workload.SelectorField.IsAbsent)
            || workload.Pod.Containers.Count == 0
            || workload.Pod.Containers.Any(static container => container.Field["image"].IsAbsent));

    private static string FolderOf(string path) => path.Substring(0, path.LastIndexOf('/') + 1);
}

using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>Images whose tags are not those that manifests write: Skaffold builds them, or a kustomization gives them a tag.</summary>
internal sealed class BuiltImages
{
    private readonly HashSet<string> _repositories = new(StringComparer.Ordinal);

    public BuiltImages(IReadOnlyList<ManifestDocument> documents)
    {
        foreach (var document in documents)
        {
            if (document.Root is not MappingNode mapping)
                continue;
            var root = new Field(mapping);
            if (root["apiVersion"].Text is { } version && version.StartsWith("skaffold/", StringComparison.Ordinal))
                AddSkaffold(root);
            else if (root["images"].Node is SequenceNode && (root["kind"].Text == "Kustomization" || IsKustomization(document.File.Path)))
                AddKustomization(root);
        }
    }

    public bool Contains(ImageReference image) => _repositories.Contains(image.Repository);

    private void AddSkaffold(Field configuration)
    {
        foreach (var profile in configuration["profiles"].Items.Append(configuration))
        {
            foreach (var artifact in profile["build"]["artifacts"].Items)
                Add(artifact["image"]);
        }
    }

    private void AddKustomization(Field kustomization)
    {
        foreach (var image in kustomization["images"].Items)
        {
            if (image["newTag"].IsPresent || image["digest"].IsPresent)
                Add(image["name"]);
        }
    }

    private void Add(Field name)
    {
        if (name.Text is { } text)
            _repositories.Add(text);
    }

    private static bool IsKustomization(string path) => path.Substring(path.LastIndexOf('/') + 1) is "kustomization.yaml" or "kustomization.yml" or "Kustomization";
}

using Plimsoll.Kubernetes;
using Plimsoll.Model;

namespace Plimsoll.Rules.Api;

/// <summary>How messages name a field: by its way from the container that holds it, or from the object where none does.</summary>
internal readonly struct SchemaPlace
{
    private SchemaPlace(string owner, string path)
    {
        Owner = owner;
        Path = path;
    }

    /// <summary><c>container "web" of Deployment "shop/web"</c>, or <c>Deployment "shop/web"</c>.</summary>
    public string Owner { get; }

    /// <summary>From the owner: <c>env[0].value</c>. Empty for the owner itself.</summary>
    public string Path { get; }

    public static SchemaPlace Of(Field field, ManifestObject manifest)
    {
        if (manifest.Workload is { } workload && ContainerAround(field, workload) is { } container)
            return new SchemaPlace(container.DisplayName, field.Path.Substring(container.Field.Path.Length).TrimStart('.'));
        return new SchemaPlace(manifest.DisplayName, field.Path);
    }

    /// <summary><c>env[0].value of container "web" of Deployment "shop/web"</c>.</summary>
    public override string ToString() => Path.Length == 0 ? Owner : $"{Path} of {Owner}";

    private static Container? ContainerAround(Field field, Workload workload)
    {
        for (var current = field; current is not null; current = current.Parent)
        {
            if (current.Parent is { Key: "containers" or "initContainers" or "ephemeralContainers" } list && list.Parent?.Path == workload.Pod.Spec.Path)
                return workload.Pod.AllContainers.FirstOrDefault(container => container.Field.Path == current.Path);
        }

        return null;
    }
}

namespace Plimsoll;

/// <summary>
/// Marks a bundle: a class whose public members that yield Kubernetes objects are definitions. They are checked where they
/// are written, and <c>dotnet build</c> puts them on disk as YAML.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ManifestsAttribute : Attribute
{
    /// <summary>The folder below the output path that this bundle's files go to; by default the output path itself.</summary>
    public string? Folder { get; set; }
}

namespace Plimsoll.Import;

/// <summary>How YAML becomes C#.</summary>
public sealed record ImportOptions
{
    /// <summary>The C# namespace of what is written.</summary>
    public string Namespace { get; init; } = "Manifests";

    public ImportLayout Layout { get; init; } = ImportLayout.PerFile;

    /// <summary>The name of the class for <see cref="ImportLayout.Single"/>, and of the project.</summary>
    public string BundleName { get; init; } = "Cluster";

    /// <summary>The version of the Plimsoll package in a project file; null for no project file.</summary>
    public string? ProjectVersion { get; init; }
}

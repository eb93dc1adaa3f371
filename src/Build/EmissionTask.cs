using Microsoft.Build.Framework;

namespace Plimsoll.Build;

/// <summary>A task that compares what a compiled assembly carries with what is on disk.</summary>
public abstract class EmissionTask : ManifestTask
{
    /// <summary>The compiled assembly.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>The folder that the files belong in; relative to the project.</summary>
    [Required]
    public string OutputPath { get; set; } = "";

    private protected OutputFolder Output => new(Path.Combine(ProjectDirectory, OutputPath));

    private protected sealed override void Run()
    {
        var carried = CarriedManifests.Read(Path.Combine(ProjectDirectory, Assembly));
        if (carried.Files is null)
        {
            if (carried.HasBundles)
                LogError(BuildErrors.NotGenerated, Assembly, 0, "The assembly has bundles but carries no manifests: Plimsoll's generator did not run. Look for CS9057, CS8785 or CS8032 among the warnings; the files on disk were left alone.");
            else
                Log.LogMessage(MessageImportance.Low, "{0} carries no manifests.", Assembly);
            return;
        }

        var output = Output;
        var files = new List<(string FullPath, string Text)>();
        foreach (var file in carried.Files)
        {
            if (output.Resolve(file.Path) is { } fullPath)
                files.Add((fullPath, file.Text));
            else
                LogError(BuildErrors.OutsideOutput, file.Path, 0, $"A bundle's folder must lie in the output folder {output.Path}: use PlimsollOutputPath to choose another output folder.");
        }

        if (!Log.HasLoggedErrors)
            Run(output, files);
    }

    private protected abstract void Run(OutputFolder output, IReadOnlyList<(string FullPath, string Text)> files);
}

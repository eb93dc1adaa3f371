using Microsoft.Build.Framework;
using MSBuildTask = Microsoft.Build.Utilities.Task;

namespace Plimsoll.Build;

/// <summary>What the tasks share: where things are, and errors of the file system as errors of the build.</summary>
public abstract class ManifestTask : MSBuildTask
{
    /// <summary>The file in which builds record what they wrote.</summary>
    [Required]
    public string RecordFile { get; set; } = "";

    /// <summary>The project's folder.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    private protected WrittenFiles Written => new(Path.Combine(ProjectDirectory, RecordFile), ProjectDirectory);

    public sealed override bool Execute()
    {
        try
        {
            Run();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            LogError(BuildErrors.Access, null, 0, e.Message);
        }

        return !Log.HasLoggedErrors;
    }

    private protected abstract void Run();

    private protected void LogError(string code, string? file, int line, string message) => Log.LogError(null, code, null, file, line, 0, 0, 0, message);
}

using Microsoft.Build.Framework;

namespace Plimsoll.Build;

/// <summary>
/// Puts the manifests that an assembly carries on disk. Files that have the right bytes are not touched; files that an
/// earlier build wrote and that are no longer emitted are removed, and nothing else is.
/// </summary>
public sealed class WriteManifests : EmissionTask
{
    /// <summary>How messages name the project.</summary>
    [Required]
    public string ProjectName { get; set; } = "";

    private protected override void Run(OutputFolder output, IReadOnlyList<(string FullPath, string Text)> files)
    {
        var record = Written;
        var emitted = new HashSet<string>(files.Select(file => file.FullPath), StringComparer.Ordinal);
        var earlier = record.Read();
        // Recorded before anything is written: a build that is stopped half-way must not forget what it wrote.
        record.Write(earlier.Union(emitted));

        // First, because on Windows and macOS an old path may differ from a new one in case only.
        var removed = 0;
        foreach (var path in earlier.Where(path => !emitted.Contains(path)))
        {
            if (!OutputFolder.Delete(path))
                continue;
            removed++;
            Log.LogMessage(MessageImportance.Low, "Removed {0}", record.Relative(path));
        }

        var written = 0;
        foreach (var (path, text) in files)
        {
            if (!OutputFolder.Write(path, text))
                continue;
            written++;
            Log.LogMessage(MessageImportance.Low, "Wrote {0}", record.Relative(path));
        }

        record.Write(files.Select(file => file.FullPath));
        if (written + removed > 0)
            Log.LogMessage(MessageImportance.High, "{0} -> {1}: {2} {3} ({4} written, {5} removed)",
                ProjectName, record.Relative(output.Path).TrimEnd('/'), files.Count, files.Count == 1 ? "file" : "files", written, removed);
    }
}

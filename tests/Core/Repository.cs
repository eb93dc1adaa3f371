namespace Plimsoll;

/// <summary>Where the repository's own files are, and the data that some tests use when it lies beside the repository.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Shared data that is too large to commit; null when it is not there.</summary>
    public static string? SharedData { get; } = FindSharedData();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props")))
            folder = folder.Parent ?? throw new InvalidOperationException($"No repository above {AppContext.BaseDirectory}.");
        return folder.FullName;
    }

    private static string? FindSharedData()
    {
        var shared = Environment.GetEnvironmentVariable("PLIMSOLL_SHARED") ?? Path.Combine(FindRoot(), "..", "shared");
        var data = Path.Combine(shared, "data");
        return Directory.Exists(data) ? data : null;
    }
}

namespace Plimsoll;

/// <summary>Where the sources are that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The folder of real manifests beside the repository; null where it is absent.</summary>
    public static string? Corpus
    {
        get
        {
            var shared = Environment.GetEnvironmentVariable("PLIMSOLL_SHARED") ?? Path.Combine(Root, "..", "shared");
            var corpus = Path.Combine(shared, "data", "corpus");
            return Directory.Exists(corpus) ? corpus : null;
        }
    }

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Directory.Packages.props")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("the tests run outside the repository");
        return folder;
    }
}

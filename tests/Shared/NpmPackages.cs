namespace Plimsoll;

/// <summary>The npm packages of <c>tests/EndToEnd/tools/package.json</c>, installed on first use.</summary>
internal static class NpmPackages
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(200);
    private static readonly Lazy<string> Installed = new(Install);

    /// <summary>Where each lies in a folder of its name. Needs Node.js.</summary>
    public static string Folder => Installed.Value;

    private static string Install()
    {
        var tools = Path.Combine(Repository.Root, "tests", "EndToEnd", "tools");
        var folder = Path.Combine(tools, "node_modules");
        // npm writes it last.
        var done = new FileInfo(Path.Combine(folder, ".package-lock.json"));
        using var turn = WaitForTurn(Path.Combine(Path.GetTempPath(), "plimsoll-npm.lock"));
        if (!done.Exists || done.LastWriteTimeUtc < File.GetLastWriteTimeUtc(Path.Combine(tools, "package-lock.json")))
            ExternalCommand.Run("npm", tools, "ci", "--ignore-scripts").Succeeded();
        return folder;
    }

    /// <summary>Several test projects run at a time, and npm empties the folder first.</summary>
    private static FileStream WaitForTurn(string path)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                Thread.Sleep(BetweenTries);
            }
        }
    }
}

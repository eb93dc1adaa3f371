using System.Reflection;
using Plimsoll.EndToEnd;

[assembly: AssemblyFixture(typeof(PlimsollPackage))]

namespace Plimsoll.EndToEnd;

/// <summary>The package as it would be published, packed once a run under a version that no cache has.</summary>
public sealed class PlimsollPackage : IDisposable
{
    public PlimsollPackage()
    {
        Version = $"0.0.0-test{Guid.NewGuid():N}";
        Feed = Directory.CreateTempSubdirectory("plimsoll-feed-").FullName;
        var configuration = typeof(PlimsollPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Configuration").Value;
        DotnetCommand.Run(Repository.Root, "pack", "src/Authoring", "-c", configuration!, "-o", Feed, $"-p:PackageVersion={Version}", "-v", "q", "-m:1", "-nr:false").Succeeded();
    }

    public string Version { get; }

    /// <summary>The folder that the package lies in.</summary>
    public string Feed { get; }

    public string FilePath => Path.Combine(Feed, $"Plimsoll.{Version}.nupkg");

    public void Dispose()
    {
        Directory.Delete(Feed, recursive: true);
        Forget("plimsoll", Version);
    }

    /// <summary>Removes a package of a test from the cache of all packages.</summary>
    internal static void Forget(string id, string version)
    {
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var unpacked = Path.Combine(cache, id, version);
        if (Directory.Exists(unpacked))
            Directory.Delete(unpacked, recursive: true);
    }
}

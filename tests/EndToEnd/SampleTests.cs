using System.Text.RegularExpressions;

namespace Plimsoll.EndToEnd;

/// <summary>The C# samples, built as a user's own projects with the package.</summary>
public partial class SampleTests(PlimsollPackage package)
{
    [Fact]
    public void The_fleet_builds_without_a_warning_and_kubectl_reads_every_file()
    {
        using var project = new TemporaryProject(package, more: "<PropertyGroup><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>");
        Copy("Fleet", project);
        var build = project.Build().Succeeded();
        Assert.DoesNotContain("PLM", build.Output, StringComparison.Ordinal);

        var files = project.Files("bin/Debug/net10.0/manifests").Keys.Order(StringComparer.Ordinal).ToList();
        Assert.True(files.Count > 60, build.Output);
        project.Write(
            "bin/Debug/net10.0/manifests/kustomization.yaml",
            "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n" + string.Concat(files.Select(static file => $"  - {file}\n")));
        var built = ExternalCommand.Run(KubernetesTools.Kubectl, project.PathOf("bin/Debug/net10.0/manifests"), "kustomize", ".").Succeeded();
        Assert.Equal(files.Count, KindLine().Count(built.Output));
    }

    [Fact]
    public void The_violations_fail_the_build_at_the_right_expressions()
    {
        using var project = new TemporaryProject(package, more: "<PropertyGroup><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>");
        Copy("Violations", project);
        var build = project.Build().Failed();
        var errors = ErrorLine().Matches(build.Output)
            .Select(match => $"{match.Groups["id"].Value} {Underlined(match)}")
            .Distinct()
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "PLM1001 Limits",
                "PLM1006 \"250m\"",
                "PLM1006 \"256Mi\"",
                "PLM1007 \"2Gi\"",
                "PLM3001 \"sessions\"",
            ],
            errors);
    }

    /// <summary>The text at the reported place, up to the end of the token.</summary>
    private static string Underlined(Match match)
    {
        var line = File.ReadAllLines(match.Groups["file"].Value)[int.Parse(match.Groups["line"].Value, System.Globalization.CultureInfo.InvariantCulture) - 1];
        var rest = line[(int.Parse(match.Groups["column"].Value, System.Globalization.CultureInfo.InvariantCulture) - 1)..];
        return Token().Match(rest).Value;
    }

    private static void Copy(string sample, TemporaryProject project)
    {
        var folder = Path.Combine(Repository.Root, "samples", sample);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (!relative.StartsWith("bin/", StringComparison.Ordinal) && !relative.StartsWith("obj/", StringComparison.Ordinal) && !relative.EndsWith(".csproj", StringComparison.Ordinal))
                project.Write(relative, File.ReadAllText(file));
        }
    }

    [GeneratedRegex("^kind:", RegexOptions.Multiline)]
    private static partial Regex KindLine();

    [GeneratedRegex(@"^(?<file>.+?)\((?<line>\d+),(?<column>\d+)\): error (?<id>PLM\d{4}):", RegexOptions.Multiline)]
    private static partial Regex ErrorLine();

    [GeneratedRegex("""^(new\(\)|"[^"]*"|\w+)""")]
    private static partial Regex Token();
}

using System.Text.RegularExpressions;

namespace Plimsoll.Build;

/// <summary>Fails the build for each file that is not as <see cref="WriteManifests"/> would leave it, and writes nothing.</summary>
public sealed class CheckManifests : EmissionTask
{
    private const string ChartFile = "Chart.yaml";
    private const string Remedy = "build without PlimsollCheck and commit the result";

    /// <summary>How emitted files are named. In a fresh clone there is no record of them.</summary>
    private static readonly Regex EmittedName = new(@"^[0-9]{2}-[a-z0-9._]+-[a-z0-9._-]+\.yaml$", RegexOptions.CultureInvariant);

    private protected override void Run(OutputFolder output, IReadOnlyList<(string FullPath, string Text)> files)
    {
        foreach (var (path, text) in files)
            Check(path, text);

        var emitted = new HashSet<string>(files.Select(file => file.FullPath), StringComparer.Ordinal);
        var folders = emitted.Select(path => Path.GetDirectoryName(path)!).Append(output.Path.TrimEnd(Path.DirectorySeparatorChar)).Distinct(StringComparer.Ordinal);
        var found = folders.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*.yaml")).Where(path => EmittedName.IsMatch(Path.GetFileName(path)));
        found = found.Concat(emitted.Where(static path => Path.GetFileName(path) == ChartFile).SelectMany(static path => FilesOfChart(Path.GetDirectoryName(path)!)));
        foreach (var path in Written.Read().Where(File.Exists).Union(found).Where(path => !emitted.Contains(path)).OrderBy(path => path, StringComparer.Ordinal))
            LogError(BuildErrors.OutOfDate, path, 0, $"No definition yields this file any more: {Remedy}, or remove it.");
    }

    /// <summary>The files of a chart that only a build writes. Others may lie there too: what is fetched for its dependencies, values for tests.</summary>
    private static IEnumerable<string> FilesOfChart(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "values-*.yaml").Concat(new[] { "templates", "crds" }
            .Select(name => Path.Combine(folder, name)).Where(Directory.Exists).SelectMany(static inner => Directory.EnumerateFiles(inner, "*", SearchOption.AllDirectories)))
        : [];

    private void Check(string path, string text)
    {
        if (!File.Exists(path))
        {
            LogError(BuildErrors.OutOfDate, path, 0, $"The file is missing: {Remedy}.");
            return;
        }

        if (OutputFolder.Holds(path, text))
            return;
        var actual = File.ReadAllText(path);
        if (string.Equals(actual.Replace("\r\n", "\n"), text, StringComparison.Ordinal))
            LogError(BuildErrors.OutOfDate, path, 1, "The file has other line ends than the definition yields: mark it \"text eol=lf\" in .gitattributes.");
        else
            LogError(BuildErrors.OutOfDate, path, FirstDifference(actual, text), $"The file is not what its definition yields: {Remedy}.");
    }

    /// <summary>The number of the first line that differs, from 1.</summary>
    private static int FirstDifference(string actual, string expected)
    {
        var line = 1;
        for (var i = 0; i < Math.Min(actual.Length, expected.Length) && actual[i] == expected[i]; i++)
            line += actual[i] == '\n' ? 1 : 0;
        return line;
    }
}

using System.Globalization;
using Plimsoll.Model;
using Plimsoll.Rules;
using Plimsoll.Settings;
using Plimsoll.Yaml;

namespace Plimsoll.ApiServer;

/// <summary>
/// A real API server is the judge of what we say it refuses. <c>PLIMSOLL_DISAGREEMENTS=file</c> lists where we differ.
/// </summary>
public class ApiServerTests
{
    /// <summary>Errors that the notes demand or the cluster decides, and the API server does not know of.</summary>
    private static readonly HashSet<string> NotTheServers = ["PLM1001", "PLM1006", "PLM1007", "PLM1008", "PLM1016", "PLM1017", "PLM3001", "PLM2002", "PLM7001", "PLM7011", "PLM7013", "PLM7036", "PLM5003", "PLM1019"];

    [Fact]
    public void Agrees_about_variants() => Judge("variants", Verdicts.OfVariants, 0.98);

    [Fact]
    public void Agrees_about_the_corpus() => Judge("corpus", Verdicts.OfCorpus, 0.995);

    private static void Judge(string name, Func<IReadOnlyList<Verdict>> read, double wanted)
    {
        if (!Verdicts.AreHere)
            return;
        var (agreed, pointed, refused, all) = (0, 0, 0, 0);
        var lines = new List<string>();
        foreach (var verdict in read().Where(static verdict => !verdict.IsAboutTheCluster))
        {
            all++;
            var errors = Errors(verdict.Text);
            if (verdict.IsAccepted == (errors.Count == 0))
                agreed++;
            else
                lines.Add($"{(verdict.IsAccepted ? "TOO STRICT" : "MISSED")}\t{verdict.Place}\t{verdict.Message}{string.Join(" | ", errors)}");
            if (verdict.IsAccepted || errors.Count == 0)
                continue;
            refused++;
            if (verdict.Fields.Count == 0 || verdict.Fields.Any(field => errors.Any(error => IsAt(error, field))))
                pointed++;
            else
                lines.Add($"ELSEWHERE\t{verdict.Place}\t{verdict.Message}\t{string.Join(" | ", errors)}");
        }

        if (Environment.GetEnvironmentVariable("PLIMSOLL_DISAGREEMENTS") is { } path)
            File.WriteAllLines($"{path}.{name}", lines);
        var share = agreed / (double)all;
        Assert.True(share >= wanted, string.Create(CultureInfo.InvariantCulture, $"{name}: {agreed} of {all} agree ({share:P2}); of {refused} refusals, {pointed} at the field\n{string.Join('\n', lines.Take(40))}"));
        TestContext.Current.SendDiagnosticMessage($"{name}: {agreed} of {all} agree, of {refused} refusals {pointed} at the field");
    }

    private static List<Finding> Errors(string text)
    {
        var set = ManifestSet.Create(ManifestReader.Read(new TextFile("object.yaml", text)), Configuration.None);
        return [.. RuleEngine.Run(set).Findings.Where(static finding => finding.Severity == Severity.Error && !NotTheServers.Contains(finding.Rule.Id))];
    }

    /// <summary>At the field, at what should have held it, or at a part of it.</summary>
    private static bool IsAt(Finding error, string field)
    {
        var path = Verdict.WithoutIndices(error.Path);
        return path.Length == 0 || field == path || field.StartsWith(path + ".", StringComparison.Ordinal) || path.StartsWith(field + ".", StringComparison.Ordinal);
    }
}

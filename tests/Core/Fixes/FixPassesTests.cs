using System.Globalization;
using Plimsoll.Model;
using Plimsoll.Rules;
using Plimsoll.Settings;

namespace Plimsoll.Fixes;

public class FixPassesTests
{
    private const int Many = 200;

    /// <summary>A pod whose fixed limit would exceed the LimitRange stands among many whose limit would not.</summary>
    [Fact]
    public void What_would_lead_to_another_finding_is_not_made_and_keeps_nothing_else_from_being_made()
    {
        var pods = Enumerable.Range(0, Many).Select(static i => i % 67 == 0
            ? $"apiVersion: v1\nkind: Pod\nmetadata: {{ name: p{i.ToString(CultureInfo.InvariantCulture)}, namespace: small }}\nspec:\n  containers:\n    - name: c\n"
            : $"apiVersion: v1\nkind: Pod\nmetadata: {{ name: p{i.ToString(CultureInfo.InvariantCulture)}, namespace: large }}\nspec:\n  containers:\n    - name: c\n");
        const string range = "apiVersion: v1\nkind: LimitRange\nmetadata: { name: range, namespace: small }\nspec:\n  limits:\n    - type: Pod\n      max: { memory: 64Mi }\n";
        var run = Run("plimsoll.default_memory_limit", "512Mi", [range, .. pods]);
        Assert.Equal(Many - 3, run.Fixed.Count);
        Assert.Equal(["p0", "p134", "p67"], run.Refused.Select(static finding => finding.Object!.Name).Order(StringComparer.Ordinal));
        Assert.Equal(3, run.Sources.Findings.Count(static finding => finding.Rule.Id == "PLM1001"));
        Assert.DoesNotContain(run.Sources.Findings, static finding => finding.Rule.Id == "PLM1015");
    }

    /// <summary>Both add to the same place: limits of CPU and memory where nothing is.</summary>
    [Fact]
    public void Fixes_of_one_place_are_made_one_after_the_other()
    {
        var run = Run("plimsoll.critical.workloads", "*", "apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers:\n    - name: c\n      resources: { requests: { cpu: 1, memory: 1Gi } }\n");
        Assert.EndsWith("resources: { requests: { cpu: 1, memory: 1Gi }, limits: { cpu: 1, memory: 1Gi } }\n", run.Sources.Files[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Sources.Findings, static finding => finding.Rule.Family == "Resources");
    }

    [Fact]
    public void Only_what_is_meant_is_fixed()
    {
        var sources = Read("", "", "apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers:\n    - name: c\n      resources: { requests: { cpu: 500 m } }\n");
        var run = FixPasses.Run(sources, static finding => finding.Fix is { Safety: FixSafety.Safe }, TestContext.Current.CancellationToken);
        Assert.Equal(["PLM1012"], run.Fixed.Select(static finding => finding.Rule.Id));
        Assert.Contains("cpu: 500m", run.Sources.Files[0].Text, StringComparison.Ordinal);
        Assert.Contains(run.Sources.Findings, static finding => finding.Rule.Id == "PLM1001");
    }

    [Fact]
    public void Files_without_fixes_are_the_same_objects()
    {
        var sources = Read("", "", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n", "apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers:\n    - name: c\n");
        var run = FixPasses.Run(sources, static _ => true, TestContext.Current.CancellationToken);
        Assert.Same(sources.Files[0], run.Sources.Files[0]);
        Assert.NotSame(sources.Files[1], run.Sources.Files[1]);
    }

    private static FixRun<ManifestSources> Run(string setting, string value, params string[] texts) =>
        FixPasses.Run(Read(setting, value, texts), static _ => true, TestContext.Current.CancellationToken);

    private static ManifestSources Read(string setting, string value, params string[] texts) => ManifestSources.Read(
        [.. texts.Select(static (text, i) => new TextFile($"{i:D4}.yaml", text))], new OneSetting(setting, value), RuleCatalog.Rules);

    private sealed class OneSetting(string name, string value) : Configuration
    {
        private readonly SettingsScope _scope = new(key => key == name ? value : null, static _ => null);

        public override SettingsScope For(string path) => _scope;
    }
}

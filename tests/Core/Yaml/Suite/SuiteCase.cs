using Plimsoll.Model;

namespace Plimsoll.Yaml.Suite;

/// <summary>A case of the public yaml-test-suite, in its data form: one folder a case.</summary>
/// <param name="Id">The folder of the case, with <c>/</c>.</param>
/// <param name="IsValid">Whether its text is YAML 1.2.</param>
/// <param name="IsReadByKubernetes">Whether libyaml, which Kubernetes' own parser follows, accepts it.</param>
/// <param name="Text">The text to read.</param>
/// <param name="Events">What a parser makes of it, a line each; up to the error where there is one.</param>
/// <param name="Json">The same documents in JSON, where they can be; else null.</param>
internal sealed record SuiteCase(string Id, bool IsValid, bool IsReadByKubernetes, string Text, string Events, string? Json)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Core", "Yaml", "Data", "yaml-test-suite");

    public static IReadOnlyList<SuiteCase> All { get; } =
        [.. File.ReadLines(Path.Combine(Folder, "cases.tsv")).Skip(1).Select(static line => line.Split('\t')).Select(Load)];

    public static SuiteCase Get(string id) => All.Single(@case => @case.Id == id);

    public TextFile Source => new($"{Id}/in.yaml", Text);

    public override string ToString() => Id;

    private static SuiteCase Load(string[] row)
    {
        var folder = Path.Combine(Folder, row[0]);
        var json = Path.Combine(folder, "in.json");
        return new SuiteCase(
            row[0],
            row[1] == "valid",
            row[2] == "libyaml-accepts",
            File.ReadAllText(Path.Combine(folder, "in.yaml")),
            File.ReadAllText(Path.Combine(folder, "test.event")),
            File.Exists(json) ? File.ReadAllText(json) : null);
    }
}

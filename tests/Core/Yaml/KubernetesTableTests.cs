using System.Text.Json;
using Plimsoll.Model;

namespace Plimsoll.Yaml;

/// <summary>What Kubernetes' own library (sigs.k8s.io/yaml) made of values and keys, read off by running it, row by row through our reader.</summary>
public class KubernetesTableTests
{
    private const string Values = "Yaml/Data/kubernetes-scalars.tsv";
    private const string Keys = "Yaml/Data/kubernetes-keys.tsv";

    public static IEnumerable<TheoryDataRow<string, string, string>> ValueRows => Rows(Values);

    public static IEnumerable<TheoryDataRow<string, string, string>> KeyRows => Rows(Keys);

    [Fact]
    public void TablesAreReadInFull() => Assert.Equal((221, 24), (ValueRows.Count(), KeyRows.Count()));

    [Theory]
    [MemberData(nameof(ValueRows))]
    public void ValuesAreReadAsKubernetesDoes(string value, string type, string json)
    {
        var document = Assert.Single(Read($"k: {value}\n"));
        if (type == "error")
        {
            Assert.Contains(document.Problems, static problem => problem.IsMalformed);
            return;
        }

        Assert.Empty(document.Problems);
        var entry = Assert.Single(Assert.IsType<MappingNode>(document.Root).Entries);
        Assert.Equal("k", entry.Key);
        Assert.Equal(type, TypeOf(entry.Value));
        NodeJson.AssertEqual([JsonDocument.Parse(json).RootElement], [NodeJson.Of(entry.Value)]);
    }

    [Theory]
    [MemberData(nameof(KeyRows))]
    public void KeysAreReadAsKubernetesDoes(string key, string result, string json)
    {
        var document = Assert.Single(Read($"{key}: v\n"));
        if (result == "error")
        {
            Assert.Contains(document.Problems, static problem => problem.IsMalformed);
            return;
        }

        Assert.Empty(document.Problems);
        NodeJson.AssertEqual([JsonDocument.Parse(json).RootElement], [NodeJson.Of(document.Root!)]);
    }

    private static IReadOnlyList<ManifestDocument> Read(string text) => ManifestReader.Read(new TextFile("row.yaml", text));

    private static IEnumerable<TheoryDataRow<string, string, string>> Rows(string path) =>
        TestData.Rows(path).Select(static row => new TheoryDataRow<string, string, string>(row[0].Replace("\\n", "\n").Replace("\\t", "\t"), row[1], row[2]));

    private static string TypeOf(Node node) => node switch
    {
        MappingNode => "object",
        SequenceNode => "array",
        ScalarNode { Kind: ScalarKind.String } => "string",
        ScalarNode { Kind: ScalarKind.Boolean } => "boolean",
        ScalarNode { Kind: ScalarKind.Null } => "null",
        _ => "number",
    };
}

using Plimsoll.Model;

namespace Plimsoll.Evaluation;

/// <summary>Where nodes say that they were written.</summary>
public class SpanTests
{
    private const string Source = """
        [Manifests]
        public static class B
        {
            const string Registry = "r.io/";
            static string Tag => "1.0";
            static V1Container Container(string name, string image, int port = 80) => new V1Container
            {
                Name = name, Image = Registry + image, Ports = [new() { ContainerPort = port }],
                Resources = new() { Requests = new Dictionary<string, ResourceQuantity> { ["cpu"] = "1", ["memory"] = "1Gi" } },
            };
            public static V1Pod D
            {
                get
                {
                    var local = "local";
                    var pod = new V1Pod() { Metadata = new() { Name = local, NamespaceProperty = Tag, Labels = Labels("v") } };
                    pod.Spec = new V1PodSpec { Containers = [Container("redis", "redis:7")] };
                    pod.Metadata.Labels["late"] = "l";
                    pod.Metadata.Labels.Add("later", $"{1}");
                    return pod;
                }
            }
            static Dictionary<string, string> Labels(string v) => new() { { "app", v } };
        }
        """;

    [Theory]
    [InlineData("metadata.name", "Name", "\"local\"", null)]
    [InlineData("metadata.namespace", "NamespaceProperty", "Tag", null)]
    [InlineData("metadata.labels", "Labels", "new() { { \"app\", v } }", null)]
    [InlineData("metadata.labels.app", "\"app\"", "\"v\"", null)]
    [InlineData("metadata.labels.late", "\"late\"", "\"l\"", null)]
    [InlineData("metadata.labels.later", "\"later\"", "$\"{1}\"", null)]
    [InlineData("metadata", "Metadata", "new() { Name = local, NamespaceProperty = Tag, Labels = Labels(\"v\") }", "new()")]
    [InlineData("spec", "Spec", null, "new V1PodSpec")]
    [InlineData("spec.containers", "Containers", "[Container(\"redis\", \"redis:7\")]", null)]
    [InlineData("spec.containers.0", null, null, "new V1Container")]
    [InlineData("spec.containers.0.name", "Name", "\"redis\"", null)]
    [InlineData("spec.containers.0.image", "Image", "Registry + image", null)]
    [InlineData("spec.containers.0.ports", "Ports", "[new() { ContainerPort = port }]", null)]
    [InlineData("spec.containers.0.resources.requests.cpu", "\"cpu\"", "\"1\"", null)]
    [InlineData("spec.containers.0.resources.requests.memory", "\"memory\"", "\"1Gi\"", null)]
    [InlineData("", null, null, "new V1Pod()")]
    public void Nodes_point_at_the_smallest_expression(string path, string? key, string? value, string? head)
    {
        var compilation = BundleCompilation.Create(Source);
        var result = BundleEvaluator.Evaluate(compilation, TestContext.Current.CancellationToken);
        Assert.Empty(result.Problems);
        var text = compilation.SyntaxTrees[0].ToString();
        var node = Assert.Single(result.Definitions).Document.Root!;
        SourceSpan? keySpan = null;
        foreach (var part in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            keySpan = null;
            if (node is SequenceNode sequence)
            {
                node = sequence.Items[int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)];
                continue;
            }

            Assert.True(((MappingNode)node).TryGetEntry(part, out var entry));
            (node, keySpan) = (entry.Value, entry.KeySpan);
        }

        if (key is not null)
            Assert.Equal(key, Text(keySpan!.Value));
        if (value is not null)
            Assert.Equal(value, Text(node.Span));
        Assert.Equal(head, node.Head is { } span ? Text(span) : null);
        Assert.Equal("src/Bundle.cs", node.Span.File.Path);

        string Text(SourceSpan of) => text.Substring(of.Start, of.Length);
    }
}

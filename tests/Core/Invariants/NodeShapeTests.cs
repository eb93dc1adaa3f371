using System.Globalization;
using Plimsoll.Model;
using Plimsoll.Rules;
using Plimsoll.Rules.Cases;
using Plimsoll.Yaml.Edits;

namespace Plimsoll.Invariants;

/// <summary>
/// Invariant 6: any node may have any shape. Every node of every case is replaced by each other kind of node in turn: no rule throws, and
/// every finding has a place in the file. By default one in many is tried; <c>PLIMSOLL_FUZZ=all</c> tries each.
/// </summary>
public class NodeShapeTests
{
    private const int DefaultStride = 41;
    private const int Deep = 60;

    [Fact]
    public void NoShapeOfANodeMakesARuleThrow()
    {
        var stride = Environment.GetEnvironmentVariable("PLIMSOLL_FUZZ") == "all" ? 1 : DefaultStride;
        var failures = new List<string>();
        var tried = 0;
        Parallel.ForEach(RuleCase.All, @case =>
        {
            var documents = @case.Read().ToList();
            var configuration = @case.Configuration.WithAllRules();
            var count = 0;
            for (var i = 0; i < documents.Count; i++)
            {
                if (documents[i].Root is not { } root)
                    continue;
                foreach (var path in Paths(NodePath.Root, root).Skip(1))
                {
                    foreach (var shape in Shapes)
                    {
                        // The offset varies from case to case, so that few nodes are never tried.
                        if ((count++ + @case.Path.Length) % stride != 0)
                            continue;
                        Interlocked.Increment(ref tried);
                        if (Failure(@case.Path, configuration, documents, i, root, path, shape) is { } failure)
                        {
                            lock (failures)
                                failures.Add(failure);
                        }
                    }
                }
            }
        });
        Assert.True(failures.Count == 0, string.Create(CultureInfo.InvariantCulture, $"{failures.Count} of {tried} failed.\n{string.Join("\n\n", failures.Take(5))}"));
        Assert.True(tried > 1000, "few were tried");
    }

    /// <summary>Each takes the place of the node that it stands for.</summary>
    private static readonly IReadOnlyList<(string Name, Func<SourceSpan, Node> Create)> Shapes =
    [
        ("null", static span => new ScalarNode(span, ScalarKind.Null, "null")),
        ("an empty text", static span => new ScalarNode(span, ScalarKind.String, "")),
        ("a text", static span => new ScalarNode(span, ScalarKind.String, "x: [ y")),
        ("a huge number", static span => new ScalarNode(span, ScalarKind.Integer, "-99999999999999999999999999999999999999")),
        ("a float", static span => new ScalarNode(span, ScalarKind.Float, "1e400")),
        ("a boolean", static span => new ScalarNode(span, ScalarKind.Boolean, "true")),
        ("an empty list", static span => new SequenceNode(span, [])),
        ("a list", static span => new SequenceNode(span, [new ScalarNode(span, ScalarKind.Null, "null"), new MappingNode(span, []), new SequenceNode(span, [])])),
        ("an empty mapping", static span => new MappingNode(span, [])),
        ("a mapping", static span => new MappingNode(span, [new MappingEntry("name", span, new ScalarNode(span, ScalarKind.Integer, "0")), new MappingEntry("", span, new ScalarNode(span, ScalarKind.Null, "null"))])),
        ("something unknown", static span => new UnknownNode(span, "nobody knows")),
        ("a deep alias", DeepAlias),
    ];

    /// <summary>As anchors make them: what is below is one node, and the paths through it are many.</summary>
    private static Node DeepAlias(SourceSpan span)
    {
        Node node = new ScalarNode(span, ScalarKind.String, "bottom");
        for (var i = 0; i < Deep; i++)
            node = i % 2 == 0 ? new MappingNode(span, [new MappingEntry("name", span, node)]) : new SequenceNode(span, [node]);
        return new MappingNode(span, [new MappingEntry("name", span, node), new MappingEntry("spec", span, node), new MappingEntry("containers", span, node)]);
    }

    private static IEnumerable<NodePath> Paths(NodePath path, Node node) => node switch
    {
        MappingNode mapping => mapping.Entries.SelectMany(entry => Paths(path[entry.Key], entry.Value)).Prepend(path),
        SequenceNode sequence => sequence.Items.SelectMany((item, i) => Paths(path[i], item)).Prepend(path),
        _ => [path],
    };

    private static string? Failure(string @case, CaseConfiguration configuration, IReadOnlyList<ManifestDocument> documents, int index, Node root, NodePath path, (string Name, Func<SourceSpan, Node> Create) shape)
    {
        var document = documents[index];
        try
        {
            var span = new SourceSpan(document.File, document.Span.Start, 1);
            var changed = new ManifestDocument(document.Span, NodeOperations.Replace(root, path, shape.Create(span))) { HasUnknown = true };
            var set = ManifestSet.Create([.. documents.Select((other, i) => i == index ? changed : other)], configuration);
            foreach (var finding in RuleEngine.Run(set).Findings)
            {
                var file = finding.Span.File as TextFile;
                if (file is null || finding.Span.Start < 0 || finding.Span.End < finding.Span.Start || finding.Span.End > file.Length || finding.Message.Length == 0)
                    return $"{@case}, {path} as {shape.Name}: {finding.Rule.Id} is nowhere: {finding.Message}";
                // A fix may not be possible, but saying so must be.
                _ = finding.Fix;
            }

            return null;
        }
        catch (Exception exception)
        {
            return $"{@case}, {path} as {shape.Name}: {exception}";
        }
    }
}

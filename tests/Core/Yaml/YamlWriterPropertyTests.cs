using System.Globalization;
using CsCheck;
using Plimsoll.Model;
using YamlDotNet.RepresentationModel;

namespace Plimsoll.Yaml;

/// <summary>YamlDotNet is the judge: what it reads must be what was written, value for value and type for type.</summary>
public class YamlWriterPropertyTests
{
    private static readonly Gen<string> Fragments = Gen.OneOf(
        "a", "b", " ", "  ", "\t", "\n", "\n\n", ":", ": ", "#", " #", "-", "- ", "---", "...", "?", "'", "\"", "\\", "|", ">", "&", "*", "!", "%", "@", "`", "{", "}", "[", "]", ",",
        "0", "1", "0x1F", "1e3", "0123", "12:30", ".5", "~", "null", "yes", "no", "true", "on", "y", "=", "<<", "2020-11-22", "é", "漢", "🙂", "\u0085", "\u2028", "\ufeff", "\u0007", "\r", "\r\n");

    private static readonly Gen<string> Text = Gen.OneOf(
        Fragments.Array[0, 6].Select(string.Concat),
        Fragments.Array[1, 3].Select(string.Concat).Array[1, 5].Select(lines => string.Join('\n', lines)),
        Gen.String[Gen.Char[' ', '~'], 0, 12]);

    private static readonly Gen<Node> Scalar = Gen.OneOf(
        Text.Select(text => Nodes.Of(text)),
        Gen.Int.Select(number => Nodes.Of(number)),
        Gen.Bool.Select(flag => Nodes.Of(flag)));

    private static readonly Gen<string> Key = Gen.OneOf(Text, Gen.OneOf("metadata", "spec", "name", "containers", "resources", "kind", "apiVersion", "labels", "items"));

    private static readonly Gen<Node> Tree = Gen.Recursive<Node>((depth, inner) => depth > 4
        ? Scalar
        : Gen.Frequency(
            (3, Scalar),
            (2, inner.Array[0, 4].Select(items => (Node)new SequenceNode(default, items))),
            (3, Mapping(inner))));

    [Fact]
    public void Reads_back_to_the_same_tree() => Mapping(Tree).Sample(tree =>
    {
        var yaml = YamlWriter.Write(tree);
        Assert.Equal(Canonical(tree), Canonical(Assert.Single(Load(yaml).Documents).RootNode));
    }, iter: 20_000, print: YamlWriter.Write);

    [Fact]
    public void Writes_what_it_wrote_again() => Mapping(Tree).Sample(tree =>
    {
        var yaml = YamlWriter.Write(tree);
        Assert.Equal(yaml, YamlWriter.Write(FromYaml(Assert.Single(Load(yaml).Documents).RootNode)));
    }, iter: 5_000, print: YamlWriter.Write);

    [Fact]
    public void Reads_back_a_key_longer_than_readers_look_for_its_colon()
    {
        var tree = Nodes.Map((new string('k', 2000), Nodes.Map(("a", 1))), ("b", new object[] { "c" }));
        Assert.Equal(Canonical(tree), Canonical(Assert.Single(Load(YamlWriter.Write(tree)).Documents).RootNode));
    }

    [Fact]
    public void Keeps_to_line_feeds_and_ends_with_one() => Mapping(Tree).Sample(tree =>
    {
        var yaml = YamlWriter.Write(tree);
        Assert.DoesNotContain('\r', yaml);
        Assert.EndsWith("\n", yaml, StringComparison.Ordinal);
    }, iter: 2_000, print: YamlWriter.Write);

    private static YamlStream Load(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return stream;
    }

    private static Gen<Node> Mapping(Gen<Node> value) => Gen.Select(Key, value).Array[0, 5].Select(pairs =>
        (Node)new MappingNode(default, [.. pairs.DistinctBy(pair => pair.Item1).Select(pair => new MappingEntry(pair.Item1, default, pair.Item2))]));

    /// <summary>Types and values as text; the order of keys does not count.</summary>
    private static string Canonical(Node node) => node switch
    {
        MappingNode mapping => "{" + string.Join(",", mapping.Entries.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $"{Escape(e.Key)}={Canonical(e.Value)}")) + "}",
        SequenceNode sequence => "[" + string.Join(",", sequence.Items.Select(Canonical)) + "]",
        ScalarNode scalar => $"{scalar.Kind}:{Escape(scalar.Text)}",
        _ => throw new ArgumentException("No canonical form", nameof(node)),
    };

    private static string Canonical(YamlNode node) => Canonical(FromYaml(node));

    private static Node FromYaml(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new MappingNode(default, [.. mapping.Children.Select(c => new MappingEntry(KeyText(c.Key), default, FromYaml(c.Value)))]),
        YamlSequenceNode sequence => new SequenceNode(default, [.. sequence.Children.Select(FromYaml)]),
        YamlScalarNode scalar => FromScalar(scalar),
        _ => throw new ArgumentException("No such node", nameof(node)),
    };

    private static string KeyText(YamlNode key)
    {
        var node = Assert.IsType<ScalarNode>(FromYaml(key));
        Assert.Equal(ScalarKind.String, node.Kind);
        return node.Text;
    }

    private static ScalarNode FromScalar(YamlScalarNode scalar)
    {
        var text = scalar.Value ?? "";
        if (scalar.Style != YamlDotNet.Core.ScalarStyle.Plain)
            return new ScalarNode(default, ScalarKind.String, text);
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? new ScalarNode(default, ScalarKind.Integer, text)
            : text is "true" or "false" ? new ScalarNode(default, ScalarKind.Boolean, text)
            : text is "null" or "" or "~" ? new ScalarNode(default, ScalarKind.Null, text)
            : new ScalarNode(default, ScalarKind.String, text);
    }

    private static string Escape(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}

using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Yaml.Incremental;

public class EditedTextTests
{
    private const int Edits = 2_000;

    private static readonly string[] Pieces = ["a: 1\n", "---\n", "- b\n", "...\n", "# c\n", "\n", "text: |\n  x\n", "%YAML 1.2\n", "f: [1,\n", "\"q", "-", ".", "\r\n", "\r", "{{ x }}\n", "\uFEFF", " "];

    /// <summary>Whatever is typed, and wherever: keeping documents changes nothing but the time it takes.</summary>
    [Fact]
    public void AnEditedTextIsReadAsIfAnew()
    {
        var random = new Random(20_261_123);
        var text = "a: 1\n---\nb: 2\n---\nc: 3\n";
        var tree = SyntaxTree.Parse(text);
        for (var i = 0; i < Edits; i++)
        {
            text = Edit(text, random);
            tree = tree.WithText(text);
            Assert.Equal(Describe(SyntaxTree.Parse(text)), Describe(tree));
        }
    }

    [Fact]
    public void DocumentsThatAnEditDoesNotTouchAreKept()
    {
        var before = SyntaxTree.Parse("a: 1\n---\nb: 2\n---\nc: 3\n---\nd: 4\n");
        var after = before.WithText("a: 1\n---\nb: twenty\n---\nc: 3\n---\nd: 4\n");
        Assert.Equal([true, false, true, true], after.Documents.Select((document, i) => ReferenceEquals(document, before.Documents[i])));
        Assert.Equal(before.GetStart(2) + "twenty".Length - 1, after.GetStart(2));
        Assert.Same(before, before.WithText(before.Text));
    }

    private static string Edit(string text, Random random)
    {
        if (text.Length > 400)
            return text[(text.Length / 2)..];
        var at = random.Next(text.Length + 1);
        return random.Next(3) == 0 && at < text.Length ? text.Remove(at, random.Next(1, Math.Min(6, text.Length - at + 1))) : text.Insert(at, Pieces[random.Next(Pieces.Length)]);
    }

    private static string Describe(SyntaxTree tree) => string.Join('\n', Enumerable.Range(0, tree.Documents.Count).Select(i =>
        $"{tree.GetStart(i)}+{tree.Documents[i].Length} {string.Join(", ", tree.Documents[i].Diagnostics)} {string.Join(" | ", tree.GetNodes(i).Select(Describe))}"));

    private static string Describe(SyntaxNode node) => $"{node.Kind} {node.Flags} {node.Start}-{node.End} ({string.Join(" ", node.Children.Select(Describe))})";
}

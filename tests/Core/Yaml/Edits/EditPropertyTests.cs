using Plimsoll.Invariants;
using Plimsoll.Model;
using Plimsoll.Yaml.Syntax;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Plimsoll.Yaml.Edits;

/// <summary>What holds for any edit of any text: reading the edited text gives the edited nodes, and nothing else has changed.</summary>
public class EditPropertyTests
{
    private static readonly Func<string, string>[] Variations =
    [
        static text => text,
        static text => text,
        static text => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal),
        static text => text.TrimEnd('\n', '\r'),
        static text => "\uFEFF" + text.TrimStart('\uFEFF'),
        static text => "# head\n\n" + text + "\n# foot",
        static text => text + "\n---\nafter: 1\n",
    ];

    [Fact]
    public void Manifests() => Check(EditableTexts.Manifests, 800, 0);

    [Fact]
    public void Unusual_texts() => Check(EditableTexts.Odd, 6_000, 0.001);

    [Fact]
    public void No_text_makes_an_edit_throw()
    {
        var texts = EditableTexts.Odd.Concat(EditableTexts.Manifests.Where(static text => text.Length < 2000)).ToList();
        for (var seed = 0; seed < 1_500; seed++)
        {
            var random = new Random(seed);
            var text = TextMutation.Mutate(texts[random.Next(texts.Count)], random);
            foreach (var document in ManifestReader.Read(new TextFile("test.yaml", text)).Where(static document => document.Root is not null).Take(2))
                new RandomEdit(document.Root!, seed).Make(new DocumentEditor(document));
        }
    }

    /// <param name="texts">What to edit.</param>
    /// <param name="count">How many edits to make.</param>
    /// <param name="unusual">The share of edits that may be refused because the text is unusual.</param>
    private static void Check(IReadOnlyList<string> texts, int count, double unusual)
    {
        var refusals = new int[Enum.GetValues<EditRefusal>().Length];
        var failures = new List<string>();
        for (var seed = 0; seed < count && failures.Count < MostFailures; seed++)
        {
            var random = new Random(seed);
            var text = Variations[random.Next(Variations.Length)](texts[random.Next(texts.Count)]);
            var documents = ManifestReader.Read(new TextFile("test.yaml", text));
            if (documents.Count == 0)
                continue;
            var document = documents[random.Next(documents.Count)];
            if (document.Root is null || document.Problems.Any(static problem => problem.IsMalformed))
                continue;
            var edit = new RandomEdit(document.Root, seed);
            var editor = new DocumentEditor(document);
            var refusal = edit.Make(editor).Refusal;
            refusals[(int)refusal]++;
            var after = TextEdit.Apply(text, editor.Edits);
            try
            {
                if (refusal != EditRefusal.None)
                {
                    Assert.Empty(editor.Edits);
                    Assert.True(unusual > 0 || refusal != EditRefusal.UnusualText, "refused");
                    continue;
                }

                CheckNodes(text, document, documents, edit, after);
                CheckText(text, edit, after);
                // What reads as the value already stays as it is written, for a tag or a key that only Kubernetes reads like this.
                if (editor.Edits.Count > 0)
                    CheckOtherReader(text, documents, documents.ToList().IndexOf(document), edit, after);
            }
            catch (Exception e)
            {
                failures.Add($"{edit.Description}: {e.Message}\n--- before\n{text}\n--- after\n{after}\n---");
            }
        }

        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
        var made = refusals[(int)EditRefusal.None];
        Assert.True(made > refusals.Sum() / 3, $"{made} of {refusals.Sum()}");
        Assert.True(refusals[(int)EditRefusal.UnusualText] <= unusual * made, $"{refusals[(int)EditRefusal.UnusualText]} of {made}");
    }

    private const int MostFailures = 8;

    private static void CheckNodes(string text, ManifestDocument document, IReadOnlyList<ManifestDocument> documents, RandomEdit edit, string after)
    {
        var reread = ManifestReader.Read(new TextFile("test.yaml", after));
        var index = documents.ToList().IndexOf(document);
        // A document that is nothing but null does not count as one.
        if (edit.Path.Parent is null && edit.Value is ScalarNode { IsNull: true } && edit.Kind == EditKind.Replace)
            return;
        Assert.Equal(documents.Count, reread.Count);
        var sorts = document.DuplicateKeys.Count > 0 || text.Contains("<<", StringComparison.Ordinal);
        for (var i = 0; i < documents.Count; i++)
        {
            Assert.True(reread[i].Problems.Count <= documents[i].Problems.Count, reread[i].Problems.FirstOrDefault()?.Message);
            if (documents[i].Root is null)
                continue;
            var actual = new MutableTree(reread[i].Root!);
            var expected = new MutableTree(documents[i].Root!);
            Assert.Equal((i == index ? edit.Expect(expected, actual) : expected).ToText(sorts), actual.ToText(sorts));
        }
    }

    private static void CheckText(string text, RandomEdit edit, string after)
    {
        if (!text.Replace("\r\n", "", StringComparison.Ordinal).Contains('\n', StringComparison.Ordinal) && text.Contains('\n', StringComparison.Ordinal))
            Assert.DoesNotContain('\n', after.Replace("\r\n", "", StringComparison.Ordinal));
        if (!text.Contains('\r', StringComparison.Ordinal))
            Assert.DoesNotContain('\r', after);

        var (before, now) = (SyntaxTree.Parse(text), SyntaxTree.Parse(after));
        var (comments, left) = (Comments(before), Comments(now));
        if (edit.Kind is EditKind.Insert or EditKind.Rename or EditKind.Move)
            Assert.Equal(comments.Order(StringComparer.Ordinal), left.Order(StringComparer.Ordinal));
        else
            Assert.True(IsPartOf(left, comments), "comments");

        var (tokens, rest) = (Tokens(before), Tokens(now));
        switch (edit.Kind)
        {
            case EditKind.Insert:
                Assert.True(IsPartOf(tokens, rest), "tokens were lost");
                break;
            case EditKind.Remove:
                Assert.True(IsPartOf(rest, tokens), "tokens were added");
                break;
            case EditKind.Rename:
                Assert.InRange(tokens.Count - rest.Count, 0, 1);
                break;
            case EditKind.Move:
                Assert.Equal(tokens.Where(IsOneLine).Select(WithoutQuotes).Order(StringComparer.Ordinal), rest.Where(IsOneLine).Select(WithoutQuotes).Order(StringComparer.Ordinal));
                break;
        }
    }

    // Written down again where an entry goes from lines between braces, or the other way.
    private static bool IsOneLine(string token) => !token.Contains('\n', StringComparison.Ordinal) && token[0] is not ('|' or '>' or '-' or ':' or '?');

    private static string WithoutQuotes(string token) => token.Trim('"', '\'');

    private static List<string> Comments(SyntaxTree tree) =>
        [.. tree.Tokens.SelectMany(static token => token.LeadingTrivia).Where(static trivia => trivia.Kind == SyntaxTriviaKind.Comment).Select(trivia => tree.Text.Substring(trivia.Start, trivia.Length).TrimEnd())];

    // Brackets and commas come and go with what they enclose; a null gives way to what takes its place, and the header of a
    // block scalar at the end of a text says what the missing line end said.
    private static List<string> Tokens(SyntaxTree tree) =>
    [
        .. tree.Tokens
            .Where(static token => token.End > token.Start && token.Kind is not (SyntaxKind.FlowMappingStart or SyntaxKind.FlowMappingEnd or SyntaxKind.FlowSequenceStart or SyntaxKind.FlowSequenceEnd or SyntaxKind.FlowSeparator))
            .Where(static token => token.Text is not ("null" or "~" or "!!null"))
            .Select(static token => token.Kind is SyntaxKind.LiteralScalar or SyntaxKind.FoldedScalar ? token.Text.Replace("-", "", StringComparison.Ordinal).Replace("+", "", StringComparison.Ordinal) : token.Text),
    ];

    /// <summary>Whether the first can be had from the second by leaving out some.</summary>
    private static bool IsPartOf(List<string> first, List<string> second)
    {
        var i = 0;
        foreach (var text in second)
        {
            if (i < first.Count && first[i] == text)
                i++;
        }

        return i == first.Count;
    }

    /// <summary>YamlDotNet, a reader of YAML 1.1, finds the value that was written where it was read before.</summary>
    private static void CheckOtherReader(string text, IReadOnlyList<ManifestDocument> documents, int document, RandomEdit edit, string after)
    {
        if (edit.Written is not { } path || Load(text) is not { } before || before.Documents.Count != documents.Count)
            return;
        var loaded = Load(after);
        Assert.NotNull(loaded);
        var node = loaded.Documents[document].RootNode;
        foreach (var step in path.Steps)
        {
            if (step.Key is { } key)
                node = ((YamlMappingNode)node).Children.Single(child => KeyOf(child.Key) == key).Value;
            else
                node = ((YamlSequenceNode)node).Children[step.Index];
        }

        Assert.Equal(new MutableTree(edit.Value).ToText(sorts: true), new MutableTree(FromYaml(node)).ToText(sorts: true));
        Assert.Equal(before.Documents.Count, loaded.Documents.Count);
    }

    private static YamlStream? Load(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text.TrimStart('\uFEFF')));
            return stream;
        }
        catch (YamlException)
        {
            return null;
        }
    }

    private static string KeyOf(YamlNode key) =>
        key is not YamlScalarNode { Value: { } text } scalar ? "" : scalar.Style == ScalarStyle.Plain && ScalarResolver.TryResolveKey(text, out var name, out _) ? name : text;

    private static Node FromYaml(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new MappingNode(default, [.. mapping.Children.Select(static child => new MappingEntry(KeyOf(child.Key), default, FromYaml(child.Value)))]),
        YamlSequenceNode sequence => new SequenceNode(default, [.. sequence.Children.Select(FromYaml)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: var plain } => ScalarResolver.Resolve(plain ?? "") is var resolved ? new ScalarNode(default, resolved.Kind, resolved.Text) : throw new InvalidOperationException(),
        _ => new ScalarNode(default, ScalarKind.String, ((YamlScalarNode)node).Value ?? ""),
    };
}

using Plimsoll.Model;
using Plimsoll.Yaml;
using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Invariants;

/// <summary>The reader is done with every text in time that grows with its length: no text, however odd, hangs an editor.</summary>
[Collection(nameof(TimeBoundCollection))]
public class LargeTextTests
{
    /// <summary>Texts that still take time that grows with the square of their length, each with its cause. To be emptied.</summary>
    private static readonly Dictionary<string, string> KnownDifferences = new()
    {
        ["braces as keys of braces"] = "each `{{` looks for its end in all of its line (TemplateEnd)",
        ["template starts on one line"] = "each `{{` looks for its end in all of its line (TemplateEnd)",
        ["templates on one line"] = "all templates of a line are looked at for each of them",
        ["conditions between the values of a key"] = "the alternatives of a key are copied for each more (MappingBuilder.Alternatives)",
        ["variables on one line"] = "each `${` looks for its end in all of the text (Placeholder.IsIn)",
        ["no commas"] = "each quote that is not followed well looks for a template in all of its line (ScanQuotedTemplate)",
        ["brackets as keys of brackets"] = "each pair moves all that it holds (Wrap)",
        ["blocks with an indentation"] = "each header looks for its parent among all items (ParentIndent)",
        ["blocks with an indentation in one mapping"] = "each header looks for its parent among all items (ParentIndent)",
        ["directives of tags"] = "handles are kept in a list (_tagHandles)",
    };

    public static TheoryData<string> Names => [.. LargeTexts.All.Keys.Where(static name => !KnownDifferences.ContainsKey(name))];

    [Fact]
    public void KnownDifferencesAreTexts() => Assert.Subset(LargeTexts.All.Keys.ToHashSet(), KnownDifferences.Keys.ToHashSet());

    [Theory]
    [MemberData(nameof(Names))]
    public async Task ALargeTextIsReadInFull(string name)
    {
        var text = LargeTexts.All[name]();
        var bound = new TimeBound();
        var reading = Task.Run(
            () =>
            {
                bound.Start(name);
                TreeChecks.AssertSound(SyntaxTree.Parse(text));
                Assert.All(ManifestReader.Read(new TextFile("large.yaml", text)), document => Assert.InRange(document.Span.End, 1, text.Length));
                bound.Stop();
            },
            TestContext.Current.CancellationToken);
        Assert.Null(await bound.FindHang(reading));
    }
}

using Plimsoll.Model;
using Plimsoll.Yaml;
using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Invariants;

/// <summary>The reader is done with every text in time that grows with its length: no text, however odd, hangs an editor.</summary>
[Collection(nameof(TimeBoundCollection))]
public class LargeTextTests
{
    public static TheoryData<string> Names => [.. LargeTexts.All.Keys];

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

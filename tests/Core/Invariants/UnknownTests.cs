using Plimsoll.Model;
using Plimsoll.Rules;
using Plimsoll.Rules.Cases;
using Plimsoll.Yaml;

namespace Plimsoll.Invariants;

/// <summary>Invariant 8: what is not known is not judged. Putting a placeholder in a value's place never adds a finding there.</summary>
public class UnknownTests
{
    private const string Placeholder = "\"{{ x }}\"";

    public static TheoryData<string> Paths => [.. RuleCase.All.Select(static @case => @case.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void APlaceholderIsNeverWrong(string path)
    {
        var @case = RuleCase.Load(path);
        Assert.All(@case.Files, file =>
        {
            foreach (var scalar in ManifestReader.Read(file).Where(static document => document.Root is not null).SelectMany(static document => Scalars(document.Root!)).Distinct().ToList())
                Check(file, scalar, @case);
        });
    }

    /// <summary>A mapping to which a template adds entries that nobody knows: nothing is missing in it that was not before.</summary>
    [Theory]
    [MemberData(nameof(Paths))]
    public void NothingIsMissingWhereATemplateAddsEntries(string path)
    {
        var @case = RuleCase.Load(path);
        var before = Places(@case, null, null);
        Assert.All(@case.Files, file =>
        {
            foreach (var start in ManifestReader.Read(file).Where(static document => document.Root is not null).SelectMany(static document => BlockMappings(document.Root!)).Distinct().ToList())
            {
                var position = file.GetPosition(start);
                var line = file.GetLineStart(position.Line);
                if (file.Text.AsSpan(line, start - line).TrimStart(' ').Length > 0)
                    continue;
                var opened = new TextFile(file.Path, file.Text.Insert(line, new string(' ', position.Column) + "{{ include \"more\" . }}\n"));
                Assert.Empty(Places(@case, file, opened).Except(before));
            }
        });
    }

    private static HashSet<string> Places(RuleCase @case, TextFile? file, TextFile? replaced)
    {
        IReadOnlyList<ManifestDocument> documents = [.. @case.Files.SelectMany(other => ManifestReader.Read(other == file ? replaced! : other))];
        return [.. ManifestSet.Divide(documents, @case.Configuration).SelectMany(static set => RuleEngine.Run(set).Findings).Select(static finding => $"{finding.Rule.Id} {finding.Path}")];
    }

    private static IEnumerable<int> BlockMappings(Node node) => node switch
    {
        MappingNode { Entries: [var first, ..] } mapping => mapping.Entries.SelectMany(static entry => BlockMappings(entry.Value)).Prepend(first.KeySpan.Start),
        SequenceNode sequence => sequence.Items.SelectMany(BlockMappings),
        _ => [],
    };

    private static void Check(TextFile file, SourceSpan scalar, RuleCase @case)
    {
        var replaced = new TextFile(file.Path, string.Concat(file.Text.AsSpan(0, scalar.Start), Placeholder, file.Text.AsSpan(scalar.End)));
        IReadOnlyList<ManifestDocument> documents = [.. @case.Files.SelectMany(other => ManifestReader.Read(other == file ? replaced : other))];
        foreach (var finding in ManifestSet.Divide(documents, @case.Configuration).SelectMany(static set => RuleEngine.Run(set).Findings))
        {
            Assert.False(finding.Span.File == replaced && finding.Span.Start == scalar.Start && finding.Span.Length == Placeholder.Length && !SpeaksOfObject(finding),
                $"{finding}\n{replaced.GetLine(finding.Span.StartPosition.Line)}");
        }
    }

    /// <summary>A finding about the object as a whole stands at its name, known or not.</summary>
    private static bool SpeaksOfObject(Finding finding) => finding.Path.Length == 0;

    private static IEnumerable<SourceSpan> Scalars(Node node) => node switch
    {
        ScalarNode { Span.Length: > 0 } scalar => [scalar.Span],
        MappingNode mapping => mapping.Entries.SelectMany(static entry => Scalars(entry.Value)),
        SequenceNode sequence => sequence.Items.SelectMany(Scalars),
        _ => [],
    };
}

using Microsoft.CodeAnalysis.CodeFixes;

namespace Plimsoll.CodeFixes;

/// <summary>
/// Definitions as people write them, in <c>Code/*.cs</c>, and what the fixes of the rules named in the first line make of them, in
/// <c>*.fixed.cs</c>. Where there is no such file, no fix is offered.
/// </summary>
public class CodeTests
{
    private const string Fixes = "// fixes: ";

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "CodeFixes", "Code");

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(Folder, "*.cs").Select(static path => Path.GetFileName(path)).Where(static name => !name.EndsWith(".fixed.cs", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary><c>PLIMSOLL_UPDATE=1</c> writes the file; what it shows is for a person to judge.</summary>
    [Theory, MemberData(nameof(Names))]
    public async Task Fixes_look_as_if_a_person_had_made_them(string name)
    {
        var source = Read(name, out var ids);
        using var workspace = new Workspace().Project("Shop", ($"/Shop/{name}", source));
        var offers = await workspace.Offers();
        foreach (var id in ids)
        {
            // Each kind of fix by itself: a rule may have several.
            while ((await workspace.Offers()).Any(offer => offer.StartsWith(id, StringComparison.Ordinal)))
                await workspace.FixAll(id, FixAllScope.Document);
        }

        var actual = workspace[$"/Shop/{name}"];
        var expected = Path.Combine(Folder, Path.ChangeExtension(name, ".fixed.cs"));
        if (actual != source)
            GeneratedText.Check(expected, actual.ReplaceLineEndings("\n"));
        Assert.Equal(actual != source, File.Exists(expected));
        Assert.Equal(actual != source, offers.Any(offer => ids.Any(id => offer.StartsWith(id, StringComparison.Ordinal))));
        Assert.Equal(source.Contains("\r\n", StringComparison.Ordinal), actual.Contains("\r\n", StringComparison.Ordinal));
        Assert.Equal(actual, actual.ReplaceLineEndings(source.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n"));
    }

    /// <summary>One at a time, in whatever order they are offered, the fixes of a file come to the same.</summary>
    [Theory, MemberData(nameof(Names))]
    public async Task Fixing_one_by_one_is_fixing_all(string name)
    {
        var source = Read(name, out var ids);
        using var workspace = new Workspace().Project("Shop", ($"/Shop/{name}", source));
        foreach (var id in ids)
        {
            while ((await workspace.Offers()).Any(offer => offer.StartsWith(id, StringComparison.Ordinal)))
                await workspace.Fix(id);
        }

        var expected = Path.Combine(Folder, Path.ChangeExtension(name, ".fixed.cs"));
        Assert.Equal(File.Exists(expected) ? await File.ReadAllTextAsync(expected, TestContext.Current.CancellationToken) : source, workspace[$"/Shop/{name}"].ReplaceLineEndings("\n"));
    }

    private static string Read(string name, out string[] ids)
    {
        var text = File.ReadAllText(Path.Combine(Folder, name));
        Assert.StartsWith(Fixes, text, StringComparison.Ordinal);
        ids = text[Fixes.Length..text.IndexOf('\n', StringComparison.Ordinal)].Split(", ");
        return text.Contains("// line ends: crlf", StringComparison.Ordinal) ? text.ReplaceLineEndings("\r\n") : text;
    }
}

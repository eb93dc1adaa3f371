namespace Plimsoll.Programs;

/// <summary>
/// The programs of <c>tests/Evaluation/Conformance/Corpus</c>. A file is a group; <c>##</c> heads a construct; a line is a program
/// and indented lines continue it; <c>!</c> says what evaluation answers to the program before it where it gives no value.
/// </summary>
internal static class ProgramCorpus
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "Evaluation", "Conformance", "Corpus");

    private static readonly Lazy<IReadOnlyList<CorpusProgram>> All = new(static () =>
        [.. Files.SelectMany(static path => Read(File.ReadAllLines(path)))]);

    public static IReadOnlyList<CorpusProgram> Programs => All.Value;

    public static IEnumerable<string> Files => Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal);

    /// <summary>The types and helpers that programs use.</summary>
    public static string Prelude { get; } = File.ReadAllText(Path.Combine(Folder, "Prelude.cs"));

    private static List<CorpusProgram> Read(IEnumerable<string> lines)
    {
        var programs = new List<CorpusProgram>();
        var (group, construct) = ("", "");
        foreach (var line in lines)
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                construct = line[3..].Trim();
            else if (line.StartsWith("# ", StringComparison.Ordinal))
                group = line[2..].Trim();
            else if (line.StartsWith("! ", StringComparison.Ordinal))
                programs[^1] = programs[^1] with { Refusal = line[2..].Trim() };
            else if (line.StartsWith("    ", StringComparison.Ordinal))
                programs[^1] = programs[^1] with { Program = new TestProgram($"{programs[^1].Program.Text}\n{line}") };
            else if (line.Trim().Length > 0)
                programs.Add(new CorpusProgram(group, construct, new TestProgram(line), null));
        }

        return programs;
    }
}

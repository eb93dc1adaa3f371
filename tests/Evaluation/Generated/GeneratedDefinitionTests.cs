using System.Globalization;
using Plimsoll.Programs;

namespace Plimsoll.Evaluation.Generated;

/// <summary>
/// Random definitions, executed and evaluated with one result. <c>PLIMSOLL_FUZZ</c> says how many, <c>PLIMSOLL_SEED</c> which come
/// first.
/// </summary>
public class GeneratedDefinitionTests
{
    private const int DefaultDefinitions = 10_000;

    private const int DefaultSeed = 20_261_125;

    // One compilation: large enough that compiling is shared, small enough that both cores have work to the end.
    private const int BatchSize = 250;

    private const string Broken = "does not compile";

    [Fact]
    public void Execution_and_evaluation_of_random_definitions_are_equal()
    {
        var seed = Number("PLIMSOLL_SEED", DefaultSeed);
        var count = Number("PLIMSOLL_FUZZ", DefaultDefinitions);
        var failures = new SortedDictionary<int, (Code Program, string Difference)>();
        var broken = 0;
        Parallel.ForEach(Enumerable.Range(0, count).Chunk(BatchSize), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, batch =>
        {
            var programs = batch.Select(i => new DefinitionGenerator(new Random(unchecked(seed + i))).Program()).ToList();
            var differences = Differences(programs);
            lock (failures)
            {
                for (var i = 0; i < programs.Count; i++)
                {
                    if (differences[i].StartsWith(Broken, StringComparison.Ordinal))
                        broken++;
                    else if (differences[i].Length > 0)
                        failures.Add(batch[i], (programs[i], differences[i]));
                }
            }
        });
        Assert.True(failures.Count == 0, failures.Count == 0 ? "" : Describe(failures.Count, unchecked(seed + failures.First().Key), failures.First().Value.Program));
        // The generator writes C# that the compiler takes, but for a few combinations of constants.
        Assert.InRange(broken, 0, count / 50);
    }

    private static string Describe(int failures, int seed, Code program)
    {
        var reduced = Reduced(program);
        return string.Create(CultureInfo.InvariantCulture, $"{failures} definitions differ. The first, reduced (PLIMSOLL_SEED={seed}, its first definition):\n{reduced}\n{Differences([reduced])[0]}");
    }

    /// <summary>Takes away piece after piece as long as execution and evaluation differ.</summary>
    private static Code Reduced(Code program)
    {
        for (var round = 0; round < 60; round++)
        {
            var smaller = program.Smaller().DistinctBy(static candidate => candidate.ToString()).OrderBy(static candidate => candidate.ToString().Length).ToList();
            var differences = Differences(smaller);
            var next = smaller.Where((_, i) => differences[i].Length > 0 && !differences[i].StartsWith(Broken, StringComparison.Ordinal)).FirstOrDefault();
            if (next is null || next.ToString().Length >= program.ToString().Length)
                break;
            program = next;
        }

        return program;
    }

    private static IReadOnlyList<string> Differences(IEnumerable<Code> programs) =>
        ProgramComparison.Differences(DefinitionGenerator.Prelude, [.. programs.Select(static program => new TestProgram(program.ToString()))]);

    private static int Number(string variable, int fallback) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.Integer, CultureInfo.InvariantCulture, out var given) ? given : fallback;
}

using System.Globalization;

namespace Plimsoll.Invariants;

/// <summary>
/// Invariant 6 for the reader: whatever the text, there is a tree without loss, and nodes. <c>PLIMSOLL_FUZZ</c> says how many variants
/// are tried, <c>PLIMSOLL_SEED</c> which come first.
/// </summary>
[Collection(nameof(TimeBoundCollection))]
public class ReaderFuzzTests
{
    private const int DefaultVariants = 20_000;
    private const int DefaultSeed = 20_261_124;

    [Fact]
    public async Task EveryTextIsReadInFull()
    {
        var variants = Number("PLIMSOLL_FUZZ", DefaultVariants);
        var seed = Number("PLIMSOLL_SEED", DefaultSeed);
        var bound = new TimeBound();
        string? failure = null;
        var work = Task.Run(() => Parallel.For(0, variants, (i, loop) =>
        {
            var text = Variant(unchecked(seed + i));
            bound.Start($"PLIMSOLL_SEED={unchecked(seed + i)} (its first variant): {ToLiteral(text)}");
            var fault = FindFault(text);
            bound.Stop();
            if (fault is null)
                return;
            loop.Stop();
            failure = Explain(text, fault, unchecked(seed + i));
        }));
        var hang = await bound.FindHang(work);
        Assert.True(hang is null, $"never done: {hang}");
        Assert.True(failure is null, failure);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{variants} variants from seed {seed}"));
    }

    private static string Variant(int seed)
    {
        var random = new Random(seed);
        return TokenMutation.Mutate(ReaderTexts.All[random.Next(ReaderTexts.All.Count)], ReaderTexts.All, random);
    }

    private static Exception? FindFault(string text)
    {
        try
        {
            ReaderChecks.AssertAll(text);
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private static string Explain(string text, Exception fault, int seed)
    {
        var place = Place(fault);
        var reduced = TextReduction.Reduce(text, other => FindFault(other) is { } same && Place(same) == place);
        return $"PLIMSOLL_SEED={seed} (its first variant), reduced to\n{ToLiteral(reduced)}\n{FindFault(reduced)}";
    }

    /// <summary>The kind of a fault and the line that it comes from: what makes two the same.</summary>
    private static string Place(Exception fault) => $"{fault.GetType()} {fault.StackTrace?.Split('\n').FirstOrDefault(static line => line.Contains(".cs:", StringComparison.Ordinal) && !line.Contains("TreeChecks.Fail", StringComparison.Ordinal))}";

    private static string ToLiteral(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.Integer, CultureInfo.InvariantCulture, out var given) ? given : otherwise;
}

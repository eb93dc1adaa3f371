using System.Diagnostics;
using System.Globalization;
using YamlDotNet.Core;

namespace Plimsoll.Benchmarks;

/// <summary>The yardstick of whole runs: reading the same bytes with YamlDotNet's event parser and doing nothing with the events.</summary>
internal static class BareParsing
{
    public static void Time(string folder)
    {
        var texts = Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        var best = Enumerable.Range(0, 5).Select(_ => Measure(texts)).Min();
        Console.WriteLine(best.TotalSeconds.ToString("F3", CultureInfo.InvariantCulture));
    }

    public static int CountEvents(string text)
    {
        var parser = new Parser(new StringReader(text));
        var events = 0;
        while (parser.MoveNext())
            events++;
        return events;
    }

    private static TimeSpan Measure(List<string> texts)
    {
        var started = Stopwatch.GetTimestamp();
        foreach (var text in texts)
            CountEvents(text);
        return Stopwatch.GetElapsedTime(started);
    }
}

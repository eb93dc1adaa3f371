using System.Diagnostics;

namespace Plimsoll.Benchmarks;

internal static class Measurement
{
    private static readonly TimeSpan LeastTime = TimeSpan.FromSeconds(2);

    /// <summary>The best of many passes over the files: what the work costs when nothing else interferes.</summary>
    public static double BytesPerSecond(List<byte[]> files, Func<byte[], int> read)
    {
        var bytes = files.Sum(static file => (long)file.Length);
        var best = TimeSpan.MaxValue;
        for (var all = Stopwatch.StartNew(); all.Elapsed < LeastTime;)
        {
            var pass = Stopwatch.StartNew();
            foreach (var file in files)
                read(file);
            if (pass.Elapsed < best)
                best = pass.Elapsed;
        }

        return bytes / best.TotalSeconds;
    }

    /// <summary>What is in memory for as long as the results are.</summary>
    public static double LiveBytesPerByte<T>(List<byte[]> files, Func<byte[], T> read)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var results = files.Select(read).ToList();
        var after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(results);
        return (after - before) / (double)files.Sum(static file => (long)file.Length);
    }
}

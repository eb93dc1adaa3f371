using System.Collections.Concurrent;
using System.Diagnostics;

namespace Plimsoll.Invariants;

/// <summary>Notices work that is never done. A hang, not slowness: the bound is many times what any of it takes.</summary>
internal sealed class TimeBound
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentDictionary<int, (long Since, string Name)> _running = [];

    /// <summary>Remembers what the thread is at.</summary>
    public void Start(string name) => _running[Environment.CurrentManagedThreadId] = (Stopwatch.GetTimestamp(), name);

    public void Stop() => _running.TryRemove(Environment.CurrentManagedThreadId, out _);

    /// <summary>Waits for work that says what it is at; null when it is done, else the name of what it hangs on.</summary>
    public async Task<string?> FindHang(Task work)
    {
        while (await Task.WhenAny(work, Task.Delay(Pause)) != work)
        {
            foreach (var (since, name) in _running.Values)
            {
                if (Stopwatch.GetElapsedTime(since) > Longest)
                    return name;
            }
        }

        await work;
        return null;
    }
}

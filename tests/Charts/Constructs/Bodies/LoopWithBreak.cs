using k8s.Models;
using Plimsoll;

namespace Constructs.Bodies.LoopWithBreak;

/// <summary>A loop that ends at what it looks for.</summary>
[HelmChart("loop-with-break", Version = "0.1.0")]
public sealed class LoopWithBreak(LoopWithBreakValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["main"] = Main(),
        },
    };

    private string Main()
    {
        var found = "none";
        foreach (var host in values.Hosts)
        {
            if (host.IsMain)
            {
                found = host.Name;
                break;
            }
        }

        return found;
    }
}

public sealed record LoopWithBreakValues
{
    public IReadOnlyList<HostValues> Hosts { get; init; } = [new() { Name = "a" }, new() { Name = "b", IsMain = true }];
}

public sealed record HostValues
{
    public required string Name { get; init; }
    public bool IsMain { get; init; }
}

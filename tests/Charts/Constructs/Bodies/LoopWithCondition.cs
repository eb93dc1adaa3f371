using k8s.Models;
using Plimsoll;

namespace Constructs.Bodies.LoopWithCondition;

/// <summary>Conditions, and texts that add up, in a loop over values.</summary>
[HelmChart("loop-with-condition", Version = "0.1.0")]
public sealed class LoopWithCondition(LoopWithConditionValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["hosts.conf"] = Hosts,
        },
    };

    private string Hosts
    {
        get
        {
            var text = "# made by the chart\n";
            foreach (var host in values.Hosts)
            {
                if (host.Address == "")
                    continue;
                text += host.Comment is null ? $"{host.Address} {host.Name}\n" : $"{host.Address} {host.Name} # {host.Comment}\n";
            }

            return text;
        }
    }
}

public sealed record LoopWithConditionValues
{
    public IReadOnlyList<HostValues> Hosts { get; init; } = [new() { Name = "db", Address = "10.0.0.5" }];
}

public sealed record HostValues
{
    public required string Name { get; init; }
    public string Address { get; init; } = "";
    public string? Comment { get; init; }
}

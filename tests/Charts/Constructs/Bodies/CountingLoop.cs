using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Bodies.CountingLoop;

/// <summary>A counter that a loop over values moves.</summary>
[HelmChart("counting-loop", Version = "0.1.0")]
public sealed class CountingLoop(CountingLoopValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["ports"] = Ports(),
        },
    };

    private string Ports()
    {
        var port = 7000;
        var texts = new List<string>();
        foreach (var name in values.Names)
        {
            texts.Add($"{name}={port}");
            port++;
        }

        return string.Join(",", texts);
    }
}

public sealed record CountingLoopValues
{
    [MaxLength(100)] public IReadOnlyList<string> Names { get; init; } = ["a", "b"];
}

using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Bodies.ReturnFromLoop;

/// <summary>A method that returns the first that fits.</summary>
[HelmChart("return-from-loop", Version = "0.1.0")]
public sealed class ReturnFromLoop(ReturnFromLoopValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["port"] = $"{PortOf("http")}",
            ["other"] = $"{PortOf(values.Wanted)}",
        },
    };

    private int PortOf(string name)
    {
        foreach (var port in values.Ports)
        {
            if (port.Name == name)
                return port.Number;
        }

        return 80;
    }
}

public sealed record ReturnFromLoopValues
{
    public string Wanted { get; init; } = "admin";
    public IReadOnlyList<PortValues> Ports { get; init; } = [new() { Name = "admin", Number = 9901 }];
}

public sealed record PortValues
{
    public required string Name { get; init; }
    [Range(1, 65535)] public required int Number { get; init; }
}

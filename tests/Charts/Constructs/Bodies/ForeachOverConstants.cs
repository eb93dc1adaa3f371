using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Bodies.ForeachOverConstants;

/// <summary>A loop over a table of the chart.</summary>
[HelmChart("foreach-over-constants", Version = "0.1.0")]
public sealed class ForeachOverConstants(ForeachOverConstantsValues values, Release release)
{
    private static readonly (string Name, int Port)[] Listeners = [("http", 80), ("https", 443), ("admin", 9901)];

    public V1Service Service
    {
        get
        {
            var ports = new List<V1ServicePort>();
            foreach (var (name, port) in Listeners)
            {
                if (name == "admin" && !values.Admin)
                    continue;
                ports.Add(new() { Name = name, Port = port + values.Offset, TargetPort = name });
            }

            return new()
            {
                Metadata = new() { Name = release.FullName },
                Spec = new() { Selector = release.Selector(), Ports = ports },
            };
        }
    }
}

public sealed record ForeachOverConstantsValues
{
    public bool Admin { get; init; }
    [Range(0, 50_000)] public int Offset { get; init; }
}

using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Bodies.YieldBreak;

/// <summary>An iterator that ends early.</summary>
[HelmChart("yield-break", Version = "0.1.0")]
public sealed class YieldBreak(YieldBreakValues values, Release release)
{
    public V1Deployment Deployment => new()
    {
        Metadata = new() { Name = release.FullName },
        Spec = new()
        {
            Selector = new() { MatchLabels = release.Selector() },
            Template = new()
            {
                Metadata = new() { Labels = release.Selector() },
                Spec = new()
                {
                    Containers = [new() { Name = "app", Image = "registry.example.com/app:1.0.0", Args = [.. Arguments()] }],
                },
            },
        },
    };

    private IEnumerable<string> Arguments()
    {
        yield return "--serve";
        if (!values.Metrics.Enabled)
            yield break;
        yield return $"--metrics-port={values.Metrics.Port}";
        if (values.Metrics.Path is { } path)
            yield return $"--metrics-path={path}";
    }
}

public sealed record YieldBreakValues
{
    public MetricsValues Metrics { get; init; } = new();
}

public sealed record MetricsValues
{
    public bool Enabled { get; init; } = true;
    [Range(1, 65535)] public int Port { get; init; } = 9100;
    [MinLength(1)] public string? Path { get; init; }
}

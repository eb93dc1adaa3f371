using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Fleet.JavaSized;

/// <summary>Java options and resources from one size, guaranteed or not.</summary>
[HelmChart("java-sized", Version = "0.1.0")]
public sealed class JavaSized(JavaSizedValues values, Release release)
{
    public V1Deployment Deployment => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            Selector = new() { MatchLabels = release.Selector() },
            Template = new()
            {
                Metadata = new() { Labels = release.Selector() },
                Spec = new()
                {
                    Containers =
                    [
                        new()
                        {
                            Name = "app",
                            Image = "registry.example.com/app:1.0.0",
                            Env = [new() { Name = "JAVA_TOOL_OPTIONS", Value = Options }],
                            Resources = values.Guaranteed ? Resources.Guaranteed(Cpu, Memory) : Resources.Burstable(Cpu, Memory),
                        },
                    ],
                },
            },
        },
    };

    private string Cpu => $"{values.Millicores}m";

    private string Memory => $"{values.Millicores * 8 * 1024 / 1000}Mi";

    private string Options => values.Guaranteed
        ? $"-XX:MaxRAMPercentage={values.HeapPercent}.0"
        : $"-XX:MaxRAMPercentage={values.HeapPercent}.0 -XX:ActiveProcessorCount={Math.Max(2, values.Millicores / 1000)}";
}

public sealed record JavaSizedValues
{
    [Range(100, 8_000)] public int Millicores { get; init; } = 250;
    [Range(10, 75)] public int HeapPercent { get; init; } = 70;
    public bool Guaranteed { get; init; }
}

using k8s.Models;
using Plimsoll;

namespace Constructs.Helpers.GenericMethod;

/// <summary>A method for lists of any kind.</summary>
[HelmChart("generic-method", Version = "0.1.0")]
public sealed class GenericMethod(GenericMethodValues values, Release release)
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
                    Tolerations = Both(values.Tolerations, [new() { OperatorProperty = "Exists", Key = "spot" }]),
                    Containers =
                    [
                        new()
                        {
                            Name = "app",
                            Image = "registry.example.com/app:1.0.0",
                            Args = Both(values.First, values.Second),
                        },
                    ],
                },
            },
        },
    };

    private static List<T> Both<T>(IEnumerable<T> first, IEnumerable<T> second) => [.. first, .. second];
}

public sealed record GenericMethodValues
{
    public IReadOnlyList<string> First { get; init; } = ["a"];
    public IReadOnlyList<string> Second { get; init; } = [];
    public IReadOnlyList<V1Toleration> Tolerations { get; init; } = [];
}

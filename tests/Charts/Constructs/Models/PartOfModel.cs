using k8s.Models;
using Plimsoll;

namespace Constructs.Models.PartOfModel;

/// <summary>Fields of a model of the values, one by one.</summary>
[HelmChart("part-of-model", Version = "0.1.0")]
public sealed class PartOfModel(PartOfModelValues values, Release release)
{
    public V1Deployment Deployment => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            Strategy = values.Strategy,
            Replicas = values.Strategy.Type == "Recreate" ? 1 : 2,
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
                            Args = [$"--strategy={values.Strategy.Type}"],
                        },
                    ],
                },
            },
        },
    };
}

public sealed record PartOfModelValues
{
    public V1DeploymentStrategy Strategy { get; init; } = new() { Type = "RollingUpdate" };
}

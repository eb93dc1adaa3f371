using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Bodies.AddedContainers;

/// <summary>A pod that a method completes: sidecars, volumes and mounts as the values ask for them.</summary>
[HelmChart("added-containers", Version = "0.1.0")]
public sealed class AddedContainers(AddedContainersValues values, Release release)
{
    public V1Deployment Deployment
    {
        get
        {
            var app = new V1Container { Name = "app", Image = "registry.example.com/app:1.0.0" };
            var pod = new V1PodSpec { Containers = [app] };
            if (values.Logging.Enabled)
            {
                app.VolumeMounts = [new() { Name = "logs", MountPath = "/var/log/app" }];
                pod.Volumes = [new() { Name = "logs", EmptyDir = new() }];
                pod.Containers.Add(Shipper);
            }

            return new()
            {
                Metadata = new() { Name = release.FullName, Labels = release.Labels() },
                Spec = new()
                {
                    Selector = new() { MatchLabels = release.Selector() },
                    Template = new() { Metadata = new() { Labels = release.Selector() }, Spec = pod },
                },
            };
        }
    }

    private V1Container Shipper => new()
    {
        Name = "shipper",
        Image = $"docker.io/fluent/fluent-bit:{values.Logging.Tag}",
        VolumeMounts = [new() { Name = "logs", MountPath = "/logs", ReadOnlyProperty = true }],
    };
}

public sealed record AddedContainersValues
{
    public LoggingValues Logging { get; init; } = new();
}

public sealed record LoggingValues
{
    public bool Enabled { get; init; }
    [RegularExpression("[0-9]+\\.[0-9]+\\.[0-9]+")] public string Tag { get; init; } = "3.1.4";
}

using k8s.Models;
using Plimsoll;

namespace Constructs.RawTemplates.RawObject;

/// <summary>A map written as Helm, of constrained texts.</summary>
[HelmChart("raw-object", Version = "0.1.0")]
public sealed class RawObject(RawObjectValues values, Release release)
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
                    NodeSelector = Helm.Raw<Dictionary<string, string>>("{{ toYaml .Values.nodeSelector }}", new(values.NodeSelector)),
                    Containers =
                    [
                        new()
                        {
                            Name = "app",
                            Image = "registry.example.com/app:1.0.0",
                        },
                    ],
                },
            },
        },
    };
}

public sealed record RawObjectValues
{
    [Keys("[a-z.]{1,20}/[a-z]{1,10}"), Items("v-[a-z]{1,10}")]
    public IReadOnlyDictionary<string, string> NodeSelector { get; init; } = new Dictionary<string, string>
    {
        ["example.com/pool"] = "v-storage",
    };
}

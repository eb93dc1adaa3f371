using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Conditions.ScalarArms;

/// <summary>Two values on one line.</summary>
[HelmChart("scalar-arms", Version = "0.1.0")]
public sealed class ScalarArms(ScalarArmsValues values, Release release)
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
                    TerminationGracePeriodSeconds = values.Interactive ? 5 : 60,
                    Containers =
                    [
                        new()
                        {
                            Name = "app",
                            Image = "registry.example.com/app:1.0.0",
                            ImagePullPolicy = values.Tag == "latest" ? "Always" : "IfNotPresent",
                            Tty = values.Interactive ? true : null,
                        },
                    ],
                },
            },
        },
    };
}

public sealed record ScalarArmsValues
{
    [RegularExpression("[A-Za-z0-9_.-]{1,30}")] public string Tag { get; init; } = "1.0.0";
    public bool Interactive { get; init; }
}

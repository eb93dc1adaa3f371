using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Helpers.ValuesWithMembers;

/// <summary>Computed properties of the values themselves.</summary>
[HelmChart("values-with-members", Version = "0.1.0")]
public sealed class ValuesWithMembers(ValuesWithMembersValues values, Release release)
{
    public V1Deployment Deployment => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Spec = new()
        {
            Replicas = values.Pods,
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
                            Image = values.Image.Full,
                            Args = [$"--all={values.Describe("x")}"],
                        },
                    ],
                },
            },
        },
    };
}

public sealed record ValuesWithMembersValues
{
    public bool Large { get; init; }
    public ImageValues Image { get; init; } = new();

    internal int Pods => Large ? 5 : 2;

    internal string Describe(string prefix) => $"{prefix}-{(Large ? "large" : "small")}-{Image.Tag}";
}

public sealed record ImageValues
{
    [RegularExpression("[a-z0-9./-]{1,60}")] public string Repository { get; init; } = "registry.example.com/app";
    [RegularExpression("[A-Za-z0-9_.-]{1,60}")] public string Tag { get; init; } = "1.0.0";

    internal string Full => $"{Repository}:{Tag}";
}

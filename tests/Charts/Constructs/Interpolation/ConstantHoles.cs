using k8s.Models;
using Plimsoll;

namespace Constructs.Interpolation.ConstantHoles;

/// <summary>Everything known is folded; nothing is left to Helm.</summary>
[HelmChart("constant-holes", Version = "0.1.0")]
public sealed class ConstantHoles(ConstantHolesValues values, Release release)
{
    private const string Registry = "registry.example.com";
    private const int Major = 3;
    private static readonly string[] Parts = ["fleet", "app"];

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
                            Image = $"{Registry}/{string.Join('/', Parts)}:{Major}.{Major - 2}.0",
                            Args = [$"{true}", $"{nameof(Major)}={Major,4}", $"{'x'}{null}{"y"}", $"{values.Name}"],
                        },
                    ],
                },
            },
        },
    };
}

public sealed record ConstantHolesValues
{
    public string Name { get; init; } = "app";
}

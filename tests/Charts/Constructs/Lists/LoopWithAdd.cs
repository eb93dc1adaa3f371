using k8s.Models;
using Plimsoll;

namespace Constructs.Lists.LoopWithAdd;

/// <summary>A list that is filled in a loop.</summary>
[HelmChart("loop-with-add", Version = "0.1.0")]
public sealed class LoopWithAdd(LoopWithAddValues values, Release release)
{
    public V1Deployment Deployment
    {
        get
        {
            var arguments = new List<string> { "--base" };
            foreach (var feature in values.Features)
                arguments.Add($"--feature={feature.ToUpperInvariant()}");
            if (values.Trace)
                arguments.Add("--trace");

            return new()
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
                            Containers = [new() { Name = "app", Image = "registry.example.com/app:1.0.0", Args = arguments }],
                        },
                    },
                },
            };
        }
    }
}

public sealed record LoopWithAddValues
{
    /// <summary>Features to switch on.</summary>
    [Items("[a-z]{1,12}")] public IReadOnlyList<string> Features { get; init; } = ["search", "maps"];
    public bool Trace { get; init; }
}

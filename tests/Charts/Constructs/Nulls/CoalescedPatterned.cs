using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Nulls.CoalescedPatterned;

/// <summary>A default where the pattern rules out the empty text.</summary>
[HelmChart("coalesced-patterned", Version = "0.1.0")]
public sealed class CoalescedPatterned(CoalescedPatternedValues values, Release release)
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
                            Image = $"registry.example.com/app:{values.Tag ?? release.Chart.AppVersion}",
                        },
                    ],
                },
            },
        },
    };
}

public sealed record CoalescedPatternedValues
{
    [RegularExpression("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}")] public string? Tag { get; init; }
}

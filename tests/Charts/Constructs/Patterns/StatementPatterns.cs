using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Patterns.StatementPatterns;

/// <summary>Switch statement over an int, with relational labels and returns.</summary>
[HelmChart("statement-patterns", Version = "0.1.0")]
public sealed class StatementPatterns(StatementPatternsValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string> { ["tier"] = Tier() },
    };

    private string Tier()
    {
        switch (values.Users)
        {
            case 0:
                return "free";
            case > 0 and <= 10:
                return "team";
            case > 10 when values.Contract:
                return "enterprise";
            default:
                return "business";
        }
    }
}

public sealed record StatementPatternsValues
{
    [Range(0, 100_000)] public int Users { get; init; } = 5;
    public bool Contract { get; init; }
}

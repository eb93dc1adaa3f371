using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Documents.CrossProduct;

/// <summary>A document for each pair of two lists, unless one is left out.</summary>
[HelmChart("cross-product", Version = "0.1.0")]
public sealed class CrossProduct(CrossProductValues values, Release release)
{
    public IEnumerable<V1ResourceQuota> Quotas =>
        from team in values.Teams
        from stage in values.Stages
        where team.Quota > 0
        select new V1ResourceQuota
        {
            Metadata = new() { Name = release.NameFor($"{team.Name}-{stage}") },
            Spec = new() { Hard = new Dictionary<string, ResourceQuantity> { ["pods"] = $"{team.Quota}" } },
        };
}

public sealed record CrossProductValues
{
    public IReadOnlyList<TeamValues> Teams { get; init; } = [new() { Name = "hula", Quota = 20 }, new() { Name = "users" }];
    [Items("[a-z]{1,8}")] public IReadOnlyList<string> Stages { get; init; } = ["test", "live"];
}

public sealed record TeamValues
{
    [RegularExpression("[a-z]{1,12}")] public required string Name { get; init; }
    [Range(0, 1_000)] public int Quota { get; init; }
}

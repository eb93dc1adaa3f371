using k8s.Models;
using Plimsoll;

namespace Constructs.Linq.ConstantQueries;

/// <summary>Queries over constants, of which nothing is left but the values in them.</summary>
[HelmChart("constant-queries", Version = "0.1.0")]
public sealed class ConstantQueries(ConstantQueriesValues values, Release release)
{
    private static readonly string[] Apps = ["tickets", "outlets", "admin"];

    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["apps"] = string.Join(",", Apps.Where(app => app.Length > 5).OrderByDescending(app => app, StringComparer.Ordinal)),
            ["grouped"] = string.Join(";", Apps.GroupBy(app => app.Length).Select(group => $"{group.Key}:{group.Count()}")),
            ["folded"] = Apps.Aggregate("", (text, app) => text + app[0]),
            ["value"] = string.Join(",", Apps.Select(app => $"{app}.{values.Domain}")),
        },
    };
}

public sealed record ConstantQueriesValues
{
    public string Domain { get; init; } = "example.com";
}

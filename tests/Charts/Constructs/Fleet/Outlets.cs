using k8s.Models;
using Plimsoll;

namespace Constructs.Fleet.Outlets;

/// <summary>Outlets of the ticket service as files, grouped by city in the values.</summary>
[HelmChart("outlets", Version = "0.1.0")]
public sealed class Outlets(OutletsValues values, Release release)
{
    public V1ConfigMap List => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Data = values.Cities.ToDictionary(
            city => $"{city.Key.ToLowerInvariant()}.txt",
            city => string.Concat(city.Value.Where(outlet => outlet.Open).Select(outlet => $"{outlet.Id}\n"))),
    };
}

public sealed record OutletsValues
{
    /// <summary>Outlets by city.</summary>
    [Keys("[a-z]{1,20}")]
    public IReadOnlyDictionary<string, IReadOnlyList<OutletValues>> Cities { get; init; } =
        new Dictionary<string, IReadOnlyList<OutletValues>> { ["shanghai"] = [new() { Id = 17 }, new() { Id = 1_000_018, Open = false }] };
}

public sealed record OutletValues
{
    public required long Id { get; init; }
    public bool Open { get; init; } = true;
}

using k8s.Models;
using Plimsoll;

namespace Constructs.Dictionaries.LabelsOnTop;

/// <summary>More labels on everything, under those by which objects are found.</summary>
[HelmChart("labels-on-top", Version = "0.1.0")]
public sealed class LabelsOnTop(LabelsOnTopValues values, Release release)
{
    public V1Service Service => new()
    {
        Metadata = new() { Name = release.FullName, Labels = AllLabels },
        Spec = new() { Selector = release.Selector(), Ports = [new() { Name = "http", Port = 80 }] },
    };

    public V1ServiceAccount Account => new() { Metadata = new() { Name = release.FullName, Labels = AllLabels } };

    private Dictionary<string, string> AllLabels
    {
        get
        {
            var labels = new Dictionary<string, string>(values.CommonLabels);
            foreach (var (key, value) in release.Labels())
                labels[key] = value;
            return labels;
        }
    }
}

public sealed record LabelsOnTopValues
{
    /// <summary>Labels of all objects; those of the chart win.</summary>
    [Keys("([a-z0-9][-a-z0-9.]{0,60}/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?")]
    [Items("([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?")]
    public IReadOnlyDictionary<string, string> CommonLabels { get; init; } = new Dictionary<string, string> { ["team"] = "hula" };
}

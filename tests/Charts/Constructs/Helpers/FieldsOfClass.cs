using k8s.Models;
using Plimsoll;

namespace Constructs.Helpers.FieldsOfClass;

/// <summary>Fields that are made when the chart is.</summary>
[HelmChart("fields-of-class", Version = "0.1.0")]
public sealed class FieldsOfClass(FieldsOfClassValues values, Release release)
{
    private readonly string _url = $"https://{values.Host}/";
    private readonly bool _isLocal = values.Host == "localhost";

    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["url"] = _url,
            ["local"] = _isLocal ? "1" : "0",
            ["release"] = release.Name,
        },
    };
}

public sealed record FieldsOfClassValues
{
    public string Host { get; init; } = "localhost";
}

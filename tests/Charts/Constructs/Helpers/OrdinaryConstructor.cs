using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Helpers.OrdinaryConstructor;

/// <summary>A class with a constructor of the usual kind, which computes something.</summary>
[HelmChart("ordinary-constructor", Version = "0.1.0")]
public sealed class OrdinaryConstructor
{
    private readonly OrdinaryConstructorValues _values;
    private readonly Release _release;

    public OrdinaryConstructor(OrdinaryConstructorValues values, Release release)
    {
        _values = values;
        _release = release;
    }

    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = _release.FullName, Labels = Labels },
        Data = new Dictionary<string, string> { ["host"] = _values.Host },
    };

    private Dictionary<string, string> Labels => new(_release.Labels()) { ["tier"] = _values.Tier };
}

public sealed record OrdinaryConstructorValues
{
    public string Host { get; init; } = "localhost";
    [RegularExpression("[a-z]{1,20}")] public string Tier { get; init; } = "backend";
}

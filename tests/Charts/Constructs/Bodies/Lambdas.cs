using k8s.Models;
using Plimsoll;

namespace Constructs.Bodies.Lambdas;

/// <summary>Functions in variables.</summary>
[HelmChart("lambdas", Version = "0.1.0")]
public sealed class Lambdas(LambdasValues values, Release release)
{
    public V1ConfigMap Config
    {
        get
        {
            Func<string, string> quoted = text => $"'{text}'";
            var both = (string a, string b) => a + "," + b;
            return new()
            {
                Metadata = new() { Name = release.FullName },
                Data = new Dictionary<string, string> { ["a"] = quoted(values.A), ["both"] = both(quoted(values.A), values.B) },
            };
        }
    }
}

public sealed record LambdasValues
{
    public string A { get; init; } = "a";
    public string B { get; init; } = "b";
}

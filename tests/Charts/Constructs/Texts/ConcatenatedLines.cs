using k8s.Models;
using Plimsoll;

namespace Constructs.Texts.ConcatenatedLines;

/// <summary>A file with a line for each item.</summary>
[HelmChart("concatenated-lines", Version = "0.1.0")]
public sealed class ConcatenatedLines(ConcatenatedLinesValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["allow.list"] = string.Concat(values.Addresses.Select(address => $"allow {address};\n")) + "deny all;\n",
            ["hosts"] = string.Join("\n", values.Addresses.Select(address => $"{address} host")),
        },
    };
}

public sealed record ConcatenatedLinesValues
{
    [Items("[0-9.]{7,15}(/[0-9]{1,2})?")] public IReadOnlyList<string> Addresses { get; init; } = ["10.0.0.0/8"];
}

using System.ComponentModel.DataAnnotations;
using System.Globalization;
using k8s.Models;
using Plimsoll;

namespace Constructs.Interpolation.FormatMethod;

/// <summary>string.Format with a constant format.</summary>
[HelmChart("format-method", Version = "0.1.0")]
public sealed class FormatMethod(FormatMethodValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["format"] = string.Format(CultureInfo.InvariantCulture, "{0}/{1:D2}/{0}", values.Name, values.Number),
        },
    };
}

public sealed record FormatMethodValues
{
    public string Name { get; init; } = "x";
    [Range(0, 99)] public int Number { get; init; } = 4;
}

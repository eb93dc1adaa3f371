using k8s.Models;
using Plimsoll;

namespace Constructs.Interpolation.StringHoles;

/// <summary>Strings next to text that means something to YAML and to Go.</summary>
[HelmChart("string-holes", Version = "0.1.0")]
public sealed class StringHoles(StringHolesValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["quoted"] = $"\"{values.Text}\"",
            ["percent"] = $"100% {values.Text} %s",
            ["colon"] = $"key: {values.Text} # no comment",
            ["backslash"] = $"C:\\{values.Text}\n\t`x`",
        },
    };
}

public sealed record StringHolesValues
{
    public string Text { get; init; } = "50% \"off\"";
}

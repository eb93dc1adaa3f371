using k8s.Models;
using Plimsoll;

namespace Constructs.Constants.UnicodeTexts;

/// <summary>Letters of all kinds, and what must be escaped.</summary>
[HelmChart("unicode-texts", Version = "0.1.0")]
public sealed class UnicodeTexts(UnicodeTextsValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["greeting"] = "Grüße, 你好, 🎟️ and ½",
            ["escapes"] = "tab\tquote\"backslash\\bell\anull-free\u001b[0m",
            ["separators"] = "line\u2028paragraph\u2029next\u0085nbsp\u00a0.",
            ["mixed"] = $"{values.Name}: 门票 \"🎟️\" {{{{ x }}}}",
        },
    };
}

public sealed record UnicodeTextsValues
{
    public string Name { get; init; } = "Tor ß";
}

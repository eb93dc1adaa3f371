using k8s.Models;
using Plimsoll;

namespace Constructs.Constants.LongLines;

/// <summary>Texts of many lines, some of which end in spaces or in no newline.</summary>
[HelmChart("long-lines", Version = "0.1.0")]
public sealed class LongLines(LongLinesValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["with-newline"] = "a\nb\n",
            ["without"] = "a\nb",
            ["several"] = "a\n\n\n",
            ["indented"] = "  a\n b\n",
            ["spaces"] = "a  \nb\t\n",
            ["windows"] = "a\r\nb\r\n",
            ["blank"] = "\n",
            ["value"] = $"a: {values.A}\n\n",
        },
    };
}

public sealed record LongLinesValues
{
    public string A { get; init; } = "x\n";
}

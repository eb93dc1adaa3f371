using k8s.Models;
using Plimsoll;

namespace Constructs.Strings.MultilineContent;

/// <summary>A file of any text.</summary>
[HelmChart("multiline-content", Version = "0.1.0")]
public sealed class MultilineContent(MultilineContentValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["script.lua"] = values.Script,
        },
    };
}

public sealed record MultilineContentValues
{
    /// <summary>A script for the proxy.</summary>
    public string Script { get; init; } =
        """
        -- runs for every request
        local name = ngx.var.host
          if name ~= "" then ngx.log(ngx.INFO, name) end

        """;
}

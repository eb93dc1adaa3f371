using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Interpolation.IndentedBlock;

/// <summary>Lines that are there or not, in a file.</summary>
[HelmChart("indented-block", Version = "0.1.0")]
public sealed class IndentedBlock(IndentedBlockValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["nginx.conf"] =
                $$"""
                worker_processes {{values.Workers}};
                events {}
                http {
                  {{(values.Gzip ? "gzip on;" : "# no compression")}}
                  server {
                    listen {{values.Port}};
                    location / { proxy_pass http://{{values.Upstream}}; }
                  }
                }

                """,
        },
    };
}

public sealed record IndentedBlockValues
{
    [Range(1, 64)] public int Workers { get; init; } = 2;
    public bool Gzip { get; init; } = true;
    [Range(1, 65535)] public int Port { get; init; } = 8080;
    public string Upstream { get; init; } = "app:8080";
}

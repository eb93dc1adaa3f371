using k8s.Models;

namespace Hula;

public sealed partial class Redis
{
    /// <summary>The configuration, and how a pod starts.</summary>
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.NameFor("config"), Labels = release.Labels() },
        Data = new Dictionary<string, string>
        {
            ["redis.conf"] =
                $"""
                dir /data
                appendonly yes
                appendfsync everysec

                # A snapshot needs some memory on top.
                maxmemory {values.MemoryMiB * 5 / 8}mb
                maxmemory-policy {values.EvictionPolicy}

                """,
            ["start.sh"] =
                $"""
                #!/bin/sh
                # The pod with ordinal 0 is the primary, the others follow it.
                set -eu
                case "$HOSTNAME" in
                  *-0) exec redis-server {ConfigDirectory}/redis.conf ;;
                  *) exec redis-server {ConfigDirectory}/redis.conf --replicaof {Primary} {Port} ;;
                esac

                """,
        },
    };

    private string Primary => $"{ServerName}-0.{Headless.Metadata.Name}.{release.Namespace}.svc.cluster.local";
}

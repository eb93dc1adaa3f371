using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Fleet.ScheduledBackup;

/// <summary>A database's backup at night, to a bucket.</summary>
[HelmChart("scheduled-backup", Version = "0.1.0")]
public sealed class ScheduledBackup(ScheduledBackupValues values, Release release)
{
    public V1CronJob? Backup => values.Schedule is { } schedule
        ? new()
        {
            Metadata = new() { Name = release.NameFor("bak"), Labels = release.Labels() },
            Spec = new()
            {
                Schedule = schedule,
                TimeZone = values.TimeZone,
                ConcurrencyPolicy = "Forbid",
                SuccessfulJobsHistoryLimit = values.Keep,
                Suspend = values.Suspended,
                JobTemplate = new()
                {
                    Spec = new()
                    {
                        Template = new()
                        {
                            Spec = new()
                            {
                                RestartPolicy = "OnFailure",
                                Containers =
                                [
                                    new()
                                    {
                                        Name = "dump",
                                        Image = "docker.io/library/postgres:16.4",
                                        Command =
                                        [
                                            "sh",
                                            "-c",
                                            $"""
                                            set -eu
                                            pg_dump --format=custom "{values.Database}" > /tmp/dump
                                            upload /tmp/dump {values.Bucket}/$(date +%F).dump{(values.Encrypt ? " --encrypt" : "")}
                                            """,
                                        ],
                                    },
                                ],
                            },
                        },
                    },
                },
            },
        }
        : null;
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["bucket"] = values.Bucket,
        },
    };
}

public sealed record ScheduledBackupValues
{
    /// <summary>When; unset, never.</summary>
    [RegularExpression("([0-9*/,-]+ ){4}[0-9*/,-]+")] public string? Schedule { get; init; } = "30 2 * * *";
    [RegularExpression("[A-Za-z]+/[A-Za-z_]+")] public string? TimeZone { get; init; } = "Asia/Shanghai";
    [Range(0, 100)] public int Keep { get; init; } = 3;
    public bool? Suspended { get; init; }
    [RegularExpression("[a-z_]{1,40}")] public string Database { get; init; } = "hula";
    [RegularExpression("oss://[a-z/-]{1,60}")] public string Bucket { get; init; } = "oss://backups/postgres";
    public bool Encrypt { get; init; } = true;
}

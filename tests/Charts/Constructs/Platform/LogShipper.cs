using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using k8s.Models;
using Plimsoll;

namespace Constructs.Platform.LogShipper;

/// <summary>Fluent Bit: inputs, filters and outputs as a file.</summary>
[HelmChart("log-shipper", Version = "0.1.0")]
public sealed class LogShipper(LogShipperValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Data = new Dictionary<string, string>
        {
            ["fluent-bit.conf"] =
                $"""
                [SERVICE]
                    Flush {values.FlushSeconds}
                    Log_Level {values.LogLevel}
                {string.Concat(values.Inputs.Select(Input))}{Output}
                """,
        },
    };

    private static string Input(InputValues input) =>
        $"""
        [INPUT]
            Name {input.Plugin}
            Tag {input.Tag}
            Path {input.Path}
            Mem_Buf_Limit {input.BufferMiB}MB

        """;

    private string Output => values.Output.Kind switch
    {
        OutputKind.Loki => $"[OUTPUT]\n    Name loki\n    Match *\n    Host {values.Output.Host}\n    Labels {Labels}\n",
        OutputKind.Elasticsearch =>
            $"[OUTPUT]\n    Name es\n    Match *\n    Host {values.Output.Host}\n    Index {values.Output.Index ?? release.Name}\n",
        _ => "[OUTPUT]\n    Name stdout\n    Match *\n",
    };

    private string Labels => string.Join(", ", values.Output.Labels
        .OrderBy(label => label.Key, StringComparer.Ordinal)
        .Select(label => $"{label.Key}={label.Value}"));
}

public sealed record LogShipperValues
{
    [Range(1, 60)] public int FlushSeconds { get; init; } = 5;
    [RegularExpression("debug|info|error")] public string LogLevel { get; init; } = "info";
    public IReadOnlyList<InputValues> Inputs { get; init; } = [new()];
    public OutputValues Output { get; init; } = new();
}

public enum OutputKind
{
    [JsonStringEnumMemberName("stdout")] Stdout,
    [JsonStringEnumMemberName("loki")] Loki,
    [JsonStringEnumMemberName("es")] Elasticsearch,
}

public sealed record InputValues
{
    [RegularExpression("[a-z]{1,20}")] public string Plugin { get; init; } = "tail";
    [RegularExpression("[a-z.*]{1,20}")] public string Tag { get; init; } = "kube.*";
    [RegularExpression("/[a-z/*.]{1,60}")] public string Path { get; init; } = "/var/log/containers/*.log";
    [Range(1, 1_000)] public int BufferMiB { get; init; } = 5;
}

public sealed record OutputValues
{
    public OutputKind Kind { get; init; } = OutputKind.Stdout;
    [RegularExpression("[a-z.-]{1,60}")] public string Host { get; init; } = "loki.monitoring";
    [RegularExpression("[a-z-]{1,40}")] public string? Index { get; init; }
    [Keys("[a-z_]{1,20}")]
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string> { ["job"] = "fluent-bit" };
}

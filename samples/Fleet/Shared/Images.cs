namespace Fleet;

/// <summary>Where images come from. Tags are versions: what runs today must still run after a restart.</summary>
internal static class Images
{
    public const string Postgres = "docker.io/library/postgres:16.4";
    public const string Redis = "docker.io/library/redis:7.2.5";
    public const string RedisExporter = "docker.io/oliver006/redis_exporter:v1.62.0";
    public const string InfluxDb = "docker.io/library/influxdb:1.8.10";
    public const string Grafana = "docker.io/grafana/grafana:11.1.4";

    public const string PullSecret = "registry";

    public static string Own(string app, string version) => $"registry.example.com/fleet/{app}:{version}";
}

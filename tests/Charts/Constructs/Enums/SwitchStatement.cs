using System.Text.Json.Serialization;
using k8s.Models;
using Plimsoll;

namespace Constructs.Enums.SwitchStatement;

/// <summary>A switch with fall-through labels and several statements.</summary>
[HelmChart("switch-statement", Version = "0.1.0")]
public sealed class SwitchStatement(SwitchStatementValues values, Release release)
{
    public V1ConfigMap Config
    {
        get
        {
            string driver, url;
            switch (values.Engine)
            {
                case Engine.Postgres:
                    driver = "org.postgresql.Driver";
                    url = $"jdbc:postgresql://{values.Host}/app";
                    break;
                case Engine.Mysql:
                case Engine.Mariadb:
                    driver = "org.mariadb.jdbc.Driver";
                    url = $"jdbc:mariadb://{values.Host}/app";
                    break;
                default:
                    driver = "org.h2.Driver";
                    url = "jdbc:h2:mem:app";
                    break;
            }

            return new()
            {
                Metadata = new() { Name = release.FullName },
                Data = new Dictionary<string, string> { ["driver"] = driver, ["url"] = url },
            };
        }
    }
}

public sealed record SwitchStatementValues
{
    public Engine Engine { get; init; } = Engine.Postgres;
    public string Host { get; init; } = "db";
}

public enum Engine
{
    [JsonStringEnumMemberName("postgres")] Postgres,
    [JsonStringEnumMemberName("mysql")] Mysql,
    [JsonStringEnumMemberName("mariadb")] Mariadb,
    [JsonStringEnumMemberName("h2")] H2,
}

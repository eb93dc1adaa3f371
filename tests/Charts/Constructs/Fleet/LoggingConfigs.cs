using k8s.Models;
using Plimsoll;

namespace Constructs.Fleet.LoggingConfigs;

/// <summary>A logging configuration for each of the fleet's Java services, one of which talks more.</summary>
[HelmChart("logging-configs", Version = "0.1.0")]
public sealed class LoggingConfigs(LoggingConfigsValues values, Release release)
{
    public IEnumerable<V1ConfigMap> Configs
    {
        get
        {
            foreach (var (app, logging) in values.Apps.OrderBy(app => app.Key, StringComparer.Ordinal))
            {
                yield return new()
                {
                    Metadata = new() { Name = release.NameFor(app), Labels = release.Labels() },
                    Data = new Dictionary<string, string>
                    {
                        ["logback.xml"] =
                            $$"""
                            <configuration>
                              <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
                                <encoder><pattern>%d %-5level [{{app}}] %logger{36} %msg%n</pattern></encoder>
                              </appender>
                              <root level="{{logging.Level}}"><appender-ref ref="out"/></root>
                            </configuration>

                            """,
                    },
                };
            }
        }
    }
}

public sealed record LoggingConfigsValues
{
    /// <summary>The services, and how much each logs.</summary>
    [Keys("[a-z]([-a-z0-9]{0,18}[a-z0-9])?")]
    public IReadOnlyDictionary<string, LoggingValues> Apps { get; init; } = new Dictionary<string, LoggingValues>
    {
        ["hula-admin"] = new() { Level = Level.WARN },
        ["hula-ttp-bot"] = new() { Level = Level.DEBUG },
    };
}

public enum Level
{
    DEBUG,
    INFO,
    WARN,
}

public sealed record LoggingValues
{
    public Level Level { get; init; } = Level.INFO;
}

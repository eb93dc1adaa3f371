using k8s.Models;
using Plimsoll;

namespace Fleet;

/// <summary>How much the Java services of Hula log: a ConfigMap for each, so that one can be made to talk more.</summary>
[Manifests(Folder = "hula")]
public static partial class HulaLogging
{
    private const string Directory = "/etc/logging";

    private static readonly string[] Apps = [Coordinator.Name, HulaAdmin.Name, HulaTtp.Name, HulaTtpBot.Name];

    public static IEnumerable<V1ConfigMap> Configs
    {
        get
        {
            foreach (var app in Apps)
            {
                yield return new()
                {
                    Metadata = new()
                    {
                        Name = ConfigName(app),
                        NamespaceProperty = Namespaces.Hula,
                        Labels = Labels.Of(app, Namespaces.Hula),
                    },
                    Data = new Dictionary<string, string>
                    {
                        ["logback.xml"] =
                            $$"""
                            <configuration>
                              <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
                                <encoder><pattern>%d %-5level [{{app}}] %logger{36} %msg%n</pattern></encoder>
                              </appender>
                              <root level="{{Level(app)}}"><appender-ref ref="out"/></root>
                            </configuration>

                            """,
                    },
                };
            }
        }
    }

    internal static V1Volume Volume(string app) => new() { Name = "logging", ConfigMap = new() { Name = ConfigName(app) } };

    /// <summary>The container, with the configuration where its logging looks for it.</summary>
    internal static V1Container Mounted(V1Container container)
    {
        container.Env = [.. container.Env, Env.Value("LOGGING_CONFIG", $"{Directory}/logback.xml")];
        container.VolumeMounts =
        [
            .. container.VolumeMounts ?? [],
            new() { Name = "logging", MountPath = Directory, ReadOnlyProperty = true },
        ];
        return container;
    }

    private static string ConfigName(string app) => $"{app}-logging";

    private static string Level(string app) => app switch
    {
        HulaTtpBot.Name => "DEBUG",
        HulaAdmin.Name => "WARN",
        _ => "INFO",
    };
}

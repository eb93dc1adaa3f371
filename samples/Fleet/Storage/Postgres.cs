using k8s.Models;
using Plimsoll;

namespace Fleet;

/// <summary>The database that most services share, with a schema for each.</summary>
[Manifests(Folder = "storage")]
public static partial class Postgres
{
    internal const string ClientSecret = "postgres-client";

    private const string Name = "postgres";
    private const string Port = "postgres";
    private const string DataDirectory = "/var/lib/postgresql/data";
    private const string ConfigDirectory = "/etc/postgresql";
    private const long User = 999;

    private static readonly string[] Databases = ["ergedd", "hula", "recommendations", "users"];

    [Critical]
    public static V1StatefulSet Server => new()
    {
        Metadata = new() { Name = Name, NamespaceProperty = Namespaces.Storage, Labels = Labels.Of(Name, Namespaces.Storage) },
        Spec = new()
        {
            ServiceName = Headless.Metadata.Name,
            Replicas = 1,
            Selector = new() { MatchLabels = Labels.Selector(Name) },
            Template = Pods.Template(Name, Namespaces.Storage, new()
            {
                PriorityClassName = PriorityClasses.BusinessCritical.Metadata.Name,
                SecurityContext = Security.Pod(User),
                // Time to write what is in memory, and to close connections.
                TerminationGracePeriodSeconds = 120,
                Containers =
                [
                    new()
                    {
                        Name = Name,
                        Image = Images.Postgres,
                        Args = ["-c", $"config_file={ConfigDirectory}/postgresql.conf"],
                        Env =
                        [
                            Env.Value("PGDATA", $"{DataDirectory}/pgdata"),
                            Env.Secret("POSTGRES_PASSWORD", secret: "postgres", key: "password"),
                        ],
                        Ports = [Ports.Named(Port, 5432)],
                        Resources = Sizing.Guaranteed(cpu: "500m", memory: "2Gi"),
                        ReadinessProbe = Probes.Readiness("pg_isready", "--username=postgres"),
                        LivenessProbe = Probes.Liveness("pg_isready", "--username=postgres"),
                        SecurityContext = Security.Container,
                        VolumeMounts =
                        [
                            new() { Name = "data", MountPath = DataDirectory },
                            new() { Name = "config", MountPath = ConfigDirectory, ReadOnlyProperty = true },
                            new()
                            {
                                Name = "config",
                                MountPath = "/docker-entrypoint-initdb.d/databases.sql",
                                SubPath = "databases.sql",
                                ReadOnlyProperty = true,
                            },
                        ],
                    },
                ],
                Volumes = [new() { Name = "config", ConfigMap = new() { Name = Config.Metadata.Name } }],
            }),
            VolumeClaimTemplates = [Claims.Template("data", size: "100Gi")],
        },
    };

    public static V1Service Headless => Services.Headless(Name, Name, Namespaces.Storage, Ports.Service(Port, 5432));

    public static V1ConfigMap Config => new()
    {
        Metadata = new() { Name = "postgres-config", NamespaceProperty = Namespaces.Storage, Labels = Labels.Of(Name, Namespaces.Storage) },
        Data = new Dictionary<string, string>
        {
            ["postgresql.conf"] =
                """
                listen_addresses = '*'
                max_connections = 200

                # A quarter and a half of the memory limit of 2 GiB.
                shared_buffers = 512MB
                effective_cache_size = 1GB

                log_min_duration_statement = 500ms
                timezone = 'UTC'

                """,
            ["databases.sql"] = string.Concat(Databases.Select(database => $"CREATE DATABASE {database};\n")),
        },
    };

    /// <summary>What a client needs to know. The password is in a Secret of the client's own namespace.</summary>
    internal static IEnumerable<V1EnvVar> Client(string database)
    {
        yield return Env.Value("DATABASE_URL", $"jdbc:postgresql://{Headless.Address()}/{database}");
        yield return Env.Value("DATABASE_USER", database);
        yield return Env.Secret("DATABASE_PASSWORD", ClientSecret, key: "password");
    }
}

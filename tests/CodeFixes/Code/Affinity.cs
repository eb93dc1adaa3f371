// fixes: PLM2003
[Manifests]
public static class Affinity
{
    private static Dictionary<string, string> App => new() { ["app"] = "db" };

    public static V1StatefulSet Database => new()
    {
        Metadata = new() { Name = "db" },
        Spec = new()
        {
            ServiceName = "db",
            Selector = new() { MatchLabels = App },
            Template = new()
            {
                Metadata = new() { Labels = App },
                Spec = new()
                {
                    Containers =
                    [
                        new()
                        {
                            Name = "db",
                            Resources = new() { Limits = new Dictionary<string, ResourceQuantity> { ["cpu"] = "1", ["memory"] = "1Gi" } },
                            ReadinessProbe = new() { TcpSocket = new() { Port = 5432 } },
                        },
                    ],
                },
            },
        },
    };

    public static V1Service Db => new()
    {
        Metadata = new() { Name = "db" },
        Spec = new()
        {
            ClusterIP = "None",
            // Clients stay where they are.
            SessionAffinity = "ClientIP",
            SessionAffinityConfig = new() { ClientIP = new() { TimeoutSeconds = 100000 } },
            Selector = App, // the database
        },
    };

    public static V1Service OneLine => new() { Metadata = new() { Name = "one-line" }, Spec = new() { ClusterIP = "None", Selector = App, SessionAffinity = "ClientIP" } };

    public static V1Service Misspelt => new() { Metadata = new() { Name = "misspelt" }, Spec = new() { Selector = App, SessionAffinity = "clientIp" } };

    public static V1Service Long => new()
    {
        Metadata = new() { Name = "long" },
        Spec = new() { Selector = App, SessionAffinity = "ClientIP", SessionAffinityConfig = new() { ClientIP = new() { TimeoutSeconds = 7 * 24 * 3600 } } },
    };
}

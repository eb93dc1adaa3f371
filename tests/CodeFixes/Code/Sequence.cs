// fixes: PLM3001
// Each of them gets a Service, and each Service a name.
[Manifests]
public static class Sequence
{
    private const string SetsHeadless = "taken";

    public static IEnumerable<V1StatefulSet> Sets() =>
        from name in new[] { "one", "two" }
        select new V1StatefulSet
        {
            Metadata = new() { Name = name },
            Spec = new()
            {
                ServiceName = name,
                Selector = new() { MatchLabels = new Dictionary<string, string> { ["app"] = name } },
                Template = new()
                {
                    Metadata = new() { Labels = new Dictionary<string, string> { ["app"] = name } },
                    Spec = new()
                    {
                        Containers =
                        [
                            new()
                            {
                                Name = SetsHeadless,
                                Resources = new() { Limits = new Dictionary<string, ResourceQuantity> { ["cpu"] = "1", ["memory"] = "1Gi" } },
                            },
                        ],
                    },
                },
            },
        };
}

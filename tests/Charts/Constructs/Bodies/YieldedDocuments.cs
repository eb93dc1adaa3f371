using k8s.Models;
using Plimsoll;

namespace Constructs.Bodies.YieldedDocuments;

/// <summary>Documents one after the other.</summary>
[HelmChart("yielded-documents", Version = "0.1.0")]
public sealed class YieldedDocuments(YieldedDocumentsValues values, Release release)
{
    public IEnumerable<V1ConfigMap> Configs
    {
        get
        {
            yield return Named("always");
            if (values.Extra)
                yield return Named("extra");
            foreach (var name in values.More)
                yield return Named(name);
        }
    }

    private V1ConfigMap Named(string name) => new()
    {
        Metadata = new() { Name = release.NameFor(name), Labels = release.Labels() },
        Data = new Dictionary<string, string> { ["name"] = name },
    };
}

public sealed record YieldedDocumentsValues
{
    public bool Extra { get; init; } = true;
    [Items("[a-z]{1,10}")] public IReadOnlyList<string> More { get; init; } = ["a", "b"];
}

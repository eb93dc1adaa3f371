using k8s.Models;
using Plimsoll;

namespace Constructs.Linq.FlattenedLists;

/// <summary>Lists of lists in one.</summary>
[HelmChart("flattened-lists", Version = "0.1.0")]
public sealed class FlattenedLists(FlattenedListsValues values, Release release)
{
    public V1NetworkPolicy Policy => new()
    {
        Metadata = new() { Name = release.FullName },
        Spec = new()
        {
            PodSelector = new() { MatchLabels = release.Selector() },
            PolicyTypes = ["Ingress"],
            Ingress =
            [
                new()
                {
                    FromProperty =
                    [
                        .. values.Sources.SelectMany(source => source.Blocks.Select(block => new V1NetworkPolicyPeer
                        {
                            IpBlock = new() { Cidr = block },
                        })),
                    ],
                },
            ],
        },
    };
}

public sealed record FlattenedListsValues
{
    public IReadOnlyList<SourceValues> Sources { get; init; } = [new() { Blocks = ["10.0.0.0/8", "192.168.0.0/16"] }, new()];
}

public sealed record SourceValues
{
    [Items("[0-9.]{7,15}/[0-9]{1,2}")] public IReadOnlyList<string> Blocks { get; init; } = ["172.16.0.0/12"];
}

using System.Globalization;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Networking;

/// <summary>The ports that a cluster gives to Services on its nodes.</summary>
internal readonly record struct NodePortRange(long First, long Last)
{
    private static readonly NodePortRange Default = new(30_000, 32_767);

    public static Setting<NodePortRange> Setting { get; } = new(
        "plimsoll.node_port_range", Default.ToString(), "The node ports of the cluster, as `first-last`: what the API server's --service-node-port-range says.", Default, Parse);

    public bool Contains(long port) => port >= First && port <= Last;

    public override string ToString() => $"{First.ToString(CultureInfo.InvariantCulture)}-{Last.ToString(CultureInfo.InvariantCulture)}";

    private static (bool IsValid, NodePortRange Value) Parse(string text)
    {
        var dash = text.IndexOf('-');
        return dash > 0 && TryRead(text.Substring(0, dash), out var first) && TryRead(text.Substring(dash + 1), out var last) && first <= last
            ? (true, new NodePortRange(first, last)) : (false, default);
    }

    private static bool TryRead(string text, out int port) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is > 0 and <= Kubernetes.PortNumber.Highest;
}

using Plimsoll.Settings;
using Xunit;

namespace Plimsoll.Kubernetes;

public sealed class ClusterNodesTests
{
    [Theory]
    [InlineData("3 x 8c64Gi", 3, "24", "192Gi")]
    [InlineData("3x8c64Gi,1 x 4c16Gi", 4, "28", "208Gi")]
    [InlineData("0.5c512Mi", 1, "500m", "512Mi")]
    [InlineData(" 2 x 4c 16Gi , ", 2, "8", "32Gi")]
    public void Reads_nodes_by_count_cores_and_memory(string text, int count, string cpu, string memory)
    {
        var nodes = Read(text);

        Assert.NotNull(nodes);
        Assert.Equal(count, nodes.Count);
        Assert.Equal(cpu, nodes.Total("cpu").ToCpuString());
        Assert.Equal(memory, nodes.Total("memory").ToBinaryString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("8c")]
    [InlineData("c64Gi")]
    [InlineData("0 x 8c64Gi")]
    [InlineData("-1 x 8c64Gi")]
    [InlineData("3 x 8")]
    [InlineData("3 x 8c64GB")]
    [InlineData("8c64Gi, many")]
    [InlineData("99999999999 x 8c64Gi")]
    public void What_cannot_be_read_names_no_nodes(string text) => Assert.Null(Read(text));

    [Fact]
    public void What_is_reserved_is_taken_from_each_node()
    {
        var nodes = Read("2 x 8c64Gi, 1 x 0.1c64Gi", "0.5c1Gi");

        Assert.NotNull(nodes);
        Assert.Equal(["7500mc63Gi", "0c63Gi"], nodes.Shapes.Select(static shape => shape.Size));
    }

    [Fact]
    public void A_pod_has_room_where_one_node_has_enough_of_both()
    {
        var nodes = Read("1 x 8c8Gi, 1 x 2c32Gi");

        Assert.NotNull(nodes);
        Assert.True(nodes.HaveRoomFor(Quantity.FromMilli(8000), Quantity.FromBytes(8L << 30)));
        Assert.False(nodes.HaveRoomFor(Quantity.FromMilli(4000), Quantity.FromBytes(16L << 30)));
    }

    private static ClusterNodes? Read(string nodes, string? reserved = null) =>
        ClusterNodes.Of(new SettingsScope(key => key == ClusterNodes.Nodes.Name ? nodes : key == ClusterNodes.Reserved.Name ? reserved : null, static _ => null));
}

using Plimsoll.Settings;

namespace Plimsoll.Kubernetes;

/// <summary>The nodes that settings say the cluster has, as the scheduler sees them: without what is reserved on each.</summary>
public sealed class ClusterNodes
{
    private ClusterNodes(IReadOnlyList<NodeShape> shapes) => Shapes = shapes;

    public static Setting<IReadOnlyList<NodeShape>> Nodes { get; } = new(
        "plimsoll.nodes",
        "",
        "The nodes of the cluster by size, each as `count x cores c memory`, such as `3 x 8c64Gi, 1 x 4c16Gi`.",
        [],
        static text => ParseShapes(text) is { } shapes ? (true, shapes) : (false, []));

    public static Setting<NodeShape> Reserved { get; } = new(
        "plimsoll.node_reserved",
        "0c0",
        "What the system and its components take of each node, in cores and memory, such as `0.5c1Gi`.",
        new NodeShape(1, Quantity.Zero, Quantity.Zero),
        static text => NodeShape.Parse(text) is { Count: 1 } reserved ? (true, reserved) : (false, null!));

    /// <summary>What pods may request on the nodes, shape by shape in the order of the setting.</summary>
    public IReadOnlyList<NodeShape> Shapes { get; }

    public int Count => Shapes.Sum(static shape => shape.Count);

    /// <summary>The nodes that hold for a file; null where settings name none.</summary>
    public static ClusterNodes? Of(SettingsScope settings)
    {
        var shapes = settings.Get(Nodes);
        if (shapes.Count == 0)
            return null;
        var reserved = settings.Get(Reserved);
        return new ClusterNodes([.. shapes.Select(shape => shape.Without(reserved))]);
    }

    /// <summary>What all nodes together have for pods of <c>cpu</c> or <c>memory</c>.</summary>
    public Quantity Total(string resource) => Shapes.Aggregate(Quantity.Zero, (sum, shape) => sum + (shape[resource] * shape.Count));

    /// <summary>The most that one node has of a resource.</summary>
    public Quantity Largest(string resource) => Shapes.Aggregate(Quantity.Zero, (largest, shape) => Quantity.Max(largest, shape[resource]));

    /// <summary>Whether a pod of these requests has room on some node that is otherwise empty.</summary>
    public bool HaveRoomFor(Quantity cpu, Quantity memory) => Shapes.Any(shape => cpu <= shape.Cpu && memory <= shape.Memory);

    private static IReadOnlyList<NodeShape>? ParseShapes(string text)
    {
        var shapes = text.Split(',').Select(static item => item.Trim()).Where(static item => item.Length > 0).Select(NodeShape.Parse).ToList();
        return shapes.Contains(null) || shapes.Sum(static shape => (long)shape!.Count) > int.MaxValue ? null : [.. shapes.OfType<NodeShape>()];
    }
}

using k8s.Models;
using Plimsoll;

namespace Fleet;

/// <summary>Who goes first when a node is full.</summary>
[Manifests(Folder = "cluster")]
public static partial class PriorityClasses
{
    public static V1PriorityClass BusinessCritical => new()
    {
        Metadata = new() { Name = "business-critical" },
        Value = 1_000_000,
        GlobalDefault = false,
        Description = "Customers notice at once when it is away.",
    };
}

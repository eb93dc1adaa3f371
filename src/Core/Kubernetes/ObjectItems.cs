using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

internal static class ObjectItems
{
    /// <summary>Whether an item of a list is an object to the API: a mapping, or a null, which it reads as an empty one.</summary>
    public static bool IsObject(this Field item) => item.Mapping is not null || item.Node is ScalarNode { IsNull: true };
}

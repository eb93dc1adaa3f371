using Plimsoll.Fixes;
using Plimsoll.Kubernetes;
using Plimsoll.Model;

namespace Plimsoll.Rules.Resources;

/// <summary>The way to make a request and its limit equal.</summary>
internal static class EqualResources
{
    public const string FixTitle = "Make requests and limits equal";

    public static IReadOnlyList<string> Compute { get; } = ["cpu", "memory"];

    /// <summary>The request becomes the limit; where there is none, the limit becomes the request. Nothing where neither is known.</summary>
    public static IReadOnlyList<NodeEdit> Edits(Workload workload, Field resources, EffectiveResources effective, string resource)
    {
        var limit = effective.Limits[resource];
        var request = effective.Requests[resource];
        if (limit.IsUndecided || request.IsUndecided || limit.Known == request.Known)
            return [];
        return limit.IsPositive ? [Take(limit, "limits", "requests")]
            : request.IsPositive && limit.IsAbsent ? [Take(request, "requests", "limits")]
            : [];

        // Defaults are written elsewhere: only what stands here can be copied.
        NodeEdit Take(ResourceAmount amount, string from, string to) => amount.Source == ResourceSource.Own
            ? NodeEdit.Copy(workload.Object, resources[from][resource], resources[to][resource])
            : NodeEdit.Set(workload.Object, resources[to][resource], NewNode.Text(amount.Written));
    }
}

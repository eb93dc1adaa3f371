using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>
/// Requests and limits after the defaults that Kubernetes applies, in its order: a missing request takes the limit; then the
/// defaults of the namespace's LimitRanges; then what the pod as a whole has (<c>spec.resources</c>).
/// </summary>
public sealed class EffectiveResources
{
    private EffectiveResources(Field field, ResourceAmounts limits, ResourceAmounts requests)
    {
        Field = field;
        Limits = limits;
        Requests = requests;
    }

    /// <summary>The <c>resources</c> field, present or not.</summary>
    public Field Field { get; }

    public ResourceAmounts Limits { get; }

    public ResourceAmounts Requests { get; }

    internal bool IsEmpty => Field.IsAbsent;

    internal static EffectiveResources Of(Container container)
    {
        var pod = container.Pod.Resources;
        var defaults = container.Workload.Set.LimitRangesOf(container.Workload.Namespace);
        var field = container.Field["resources"];
        // A LimitRange that nobody knows may give defaults.
        var mayHaveDefaults = container.Workload.Set.HasUnknown("LimitRange");
        var limits = new ResourceAmounts(
            field["limits"],
            (name, absent) => FirstPresent(defaults.Default(name), pod.Limits.OwnOrNull(name)) ?? (mayHaveDefaults ? absent.AsUndecided() : absent),
            defaults.DefaultNames);
        var requests = new ResourceAmounts(
            field["requests"],
            (name, absent) => FirstPresent(
                ResourceAmount.Read(field["limits"][name], ResourceSource.Limit), defaults.DefaultRequest(name), pod.Requests.OwnOrNull(name)) ?? (mayHaveDefaults ? absent.AsUndecided() : absent),
            field["limits"].Entries.Select(static entry => entry.Key!).Concat(defaults.DefaultRequestNames));
        return new EffectiveResources(field, limits, requests);
    }

    /// <summary>The pod's own <c>spec.resources</c>, where missing requests take limits too.</summary>
    internal static EffectiveResources OfPod(Pod pod)
    {
        var field = pod.Spec["resources"];
        var limits = new ResourceAmounts(field["limits"], static (_, absent) => absent, []);
        var requests = new ResourceAmounts(
            field["requests"],
            (name, absent) => FirstPresent(ResourceAmount.Read(field["limits"][name], ResourceSource.Limit)) ?? absent,
            field["limits"].Entries.Select(static entry => entry.Key!));
        return new EffectiveResources(field, limits, requests);
    }

    private static ResourceAmount? FirstPresent(params ResourceAmount?[] candidates) =>
        candidates.FirstOrDefault(static candidate => candidate is { IsAbsent: false });
}

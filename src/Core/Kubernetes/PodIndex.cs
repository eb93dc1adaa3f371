using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>The pod templates of one namespace by their labels, so that asking for a selector's pods costs what it finds.</summary>
internal sealed class PodIndex
{
    private readonly List<Workload> _all = [];
    private readonly List<Workload> _uncertain = [];
    private readonly Dictionary<(string Key, string Value), List<Workload>> _byLabel = [];

    public void Add(Workload workload)
    {
        _all.Add(workload);
        var uncertain = workload.Pod.Labels.IsUnknown || workload.Pod.Labels.IsOpen;
        foreach (var label in workload.Pod.Labels.Entries)
        {
            if ((label.Node as ScalarNode)?.Text is { } text && !Placeholder.IsIn(text))
                AddTo(_byLabel, (label.Key!, text), workload);
            else
                uncertain = true;
        }

        if (uncertain)
            _uncertain.Add(workload);
    }

    public SelectedPods Select(LabelSelector selector)
    {
        List<Workload>? certain = null;
        List<Workload>? possible = null;
        foreach (var workload in Candidates(selector))
        {
            switch (selector.Matches(workload.Pod))
            {
                case Truth.Yes:
                    (certain ??= []).Add(workload);
                    break;
                case Truth.Unknown:
                    (possible ??= []).Add(workload);
                    break;
            }
        }

        return new SelectedPods(certain ?? [], possible ?? []);
    }

    public Workload? FirstWith(LabelRequirement requirement) =>
        requirement is { Operator: "In", Values: [var value] } && _byLabel.TryGetValue((requirement.Key, value), out var having) ? having[0] : null;

    /// <summary>Those with the rarest label that the selector demands, and those of whose labels something is not known.</summary>
    private IEnumerable<Workload> Candidates(LabelSelector selector)
    {
        List<Workload>? rarest = null;
        foreach (var requirement in selector.Requirements)
        {
            if (requirement is not { Operator: "In", Values: [var value], IsUnknown: false } || requirement.IsAddedByController)
                continue;
            if (!_byLabel.TryGetValue((requirement.Key, value), out var having))
                return _uncertain;
            if (rarest is null || having.Count < rarest.Count)
                rarest = having;
        }

        return rarest is null ? _all : _uncertain.Count == 0 ? rarest : rarest.Union(_uncertain);
    }

    private static void AddTo<TKey>(Dictionary<TKey, List<Workload>> index, TKey key, Workload workload)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var list))
            index[key] = list = [];
        list.Add(workload);
    }
}

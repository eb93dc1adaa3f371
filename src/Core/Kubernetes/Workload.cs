using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>The view of any object that carries a pod template.</summary>
public sealed class Workload
{
    internal Workload(ManifestObject manifest, Field template, ManifestSet set)
    {
        Object = manifest;
        Template = template;
        Set = set;
        Pod = new Pod(this, template);
    }

    public ManifestObject Object { get; }

    /// <summary>The pod template; of a Pod the object itself.</summary>
    public Field Template { get; }

    public Pod Pod { get; }

    public string Kind => Object.Kind;

    public string Name => Object.Name;

    public string Namespace => Object.Namespace;

    public string DisplayName => Object.DisplayName;

    internal ManifestSet Set { get; }

    /// <summary>Runs to completion: probes, rolling updates and spreading do not concern it.</summary>
    public bool IsBatch => Kind is "Job" or "CronJob" or "ScheduledJob";

    public Field SelectorField => Object.Spec["selector"];

    /// <summary>The selector by which the workload finds its pods; null when it says none. A ReplicationController's is a plain map.</summary>
    public LabelSelector? Selector => SelectorField.IsAbsent ? null
        : Kind is "ReplicationController" or "DeploymentConfig" ? LabelSelector.ReadMap(SelectorField)
        : LabelSelector.Read(SelectorField);

    /// <summary>How many pods it runs by its own word (1 when it says none); null when that is not known, or depends on the nodes as for a DaemonSet.</summary>
    public int? Replicas
    {
        get
        {
            var count = Kind switch
            {
                "Pod" or "PodTemplate" => null,
                "DaemonSet" => null,
                "Job" => Object.Spec["parallelism"],
                "CronJob" or "ScheduledJob" => Object.Spec.At("jobTemplate", "spec", "parallelism"),
                _ => Object.Spec["replicas"],
            };
            if (count is null)
                return Kind == "Pod" ? 1 : null;
            return count.IsAbsent ? 1 : count.Integer is { } number and >= 0 and <= int.MaxValue ? (int)number : null;
        }
    }

    /// <summary>Whether pods of this workload get the label from their controller.</summary>
    internal bool AddsLabel(string key) => key switch
    {
        "statefulset.kubernetes.io/pod-name" or "apps.kubernetes.io/pod-index" => Kind == "StatefulSet",
        "job-name" or "controller-uid" => IsBatch,
        "pod-template-hash" => Kind is "Deployment" or "ReplicaSet" or "Rollout",
        "controller-revision-hash" => Kind is "StatefulSet" or "DaemonSet",
        "pod-template-generation" => Kind is "DaemonSet",
        _ => IsBatch,
    };

    public override string ToString() => DisplayName;
}

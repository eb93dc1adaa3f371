using System.Globalization;
using Plimsoll.Fixes;
using Plimsoll.Model;

namespace Plimsoll.Rules.Api;

/// <summary>Moves an object to the API version that took the place of its own, where nobody has to decide anything.</summary>
internal static class ApiMigration
{
    /// <summary>Kinds whose fields stayed the same.</summary>
    private static readonly HashSet<string> Unchanged = new(StringComparer.Ordinal)
    {
        "NetworkPolicy", "CronJob", "PodDisruptionBudget", "PriorityClass", "ClusterRole", "Role", "ClusterRoleBinding", "RoleBinding",
        "StorageClass", "CSIDriver", "CSINode", "CSIStorageCapacity", "VolumeAttachment", "VolumeAttributesClass", "Lease", "APIService",
        "IngressClass", "FlowSchema", "ControllerRevision",
    };

    /// <summary>None where somebody has to decide something, or something is not known.</summary>
    public static IReadOnlyList<NodeEdit> Edits(ManifestObject manifest, string replacement)
    {
        // A comma: another kind took the place.
        if (replacement.IndexOf(',') >= 0 || manifest.Spec.IsUnknown || manifest.Spec.IsOpen)
            return [];
        var edits = new List<NodeEdit> { NodeEdit.Set(manifest, manifest.Root["apiVersion"], NewNode.Text(replacement)) };
        var isMovable = manifest.Kind switch
        {
            "Deployment" or "DaemonSet" or "ReplicaSet" or "StatefulSet" => MoveWorkload(manifest, edits),
            "Ingress" => MoveIngress(manifest, edits),
            "HorizontalPodAutoscaler" => manifest.Version == "v2beta2" || MoveAutoscaler(manifest, edits),
            "CertificateSigningRequest" => manifest.Spec["signerName"].IsPresent,
            "RuntimeClass" => manifest.Version != "v1alpha1",
            "MutatingWebhookConfiguration" or "ValidatingWebhookConfiguration" =>
                manifest.Root["webhooks"].Items.All(static webhook => webhook["sideEffects"].Text is "None" or "NoneOnDryRun" && webhook["admissionReviewVersions"].IsPresent),
            // Before v1beta1 subjects named their API group in another field.
            "ClusterRoleBinding" or "RoleBinding" => manifest.Version != "v1alpha1" || manifest.Root["subjects"].Items.All(static subject => subject["apiVersion"].IsAbsent),
            var kind => Unchanged.Contains(kind),
        };
        return isMovable ? edits : [];
    }

    /// <summary>Until apps/v1 a missing selector was made of the template's labels.</summary>
    private static bool MoveWorkload(ManifestObject manifest, List<NodeEdit> edits)
    {
        foreach (var gone in (Field[])[manifest.Spec["rollbackTo"], manifest.Spec["templateGeneration"]])
        {
            if (gone.IsPresent)
                edits.Add(NodeEdit.Remove(manifest, gone));
        }

        if (manifest.Spec["selector"].IsPresent)
            return true;
        var labels = manifest.Spec.At("template", "metadata", "labels");
        if (labels.Mapping is not { Entries.Count: > 0 } || !IsKnown(labels))
            return false;
        edits.Add(NodeEdit.Copy(manifest, labels, manifest.Spec.At("selector", "matchLabels")));
        return true;
    }

    private static bool MoveIngress(ManifestObject manifest, List<NodeEdit> edits)
    {
        if (!IsKnown(manifest.Spec))
            return false;
        var backend = manifest.Spec["backend"];
        if (backend.IsPresent)
        {
            if (!MoveBackend(manifest, backend, edits))
                return false;
            edits.Add(NodeEdit.Move(manifest, backend, manifest.Spec["defaultBackend"]));
        }

        foreach (var path in manifest.Spec["rules"].Items.SelectMany(static rule => rule.At("http", "paths").Items))
        {
            if (!MoveBackend(manifest, path["backend"], edits))
                return false;
            if (path["pathType"].IsAbsent)
                edits.Add(NodeEdit.Set(manifest, path["pathType"], NewNode.Text("ImplementationSpecific")));
        }

        return true;
    }

    /// <summary>A resource instead of a Service is written as it was.</summary>
    private static bool MoveBackend(ManifestObject manifest, Field backend, List<NodeEdit> edits)
    {
        var (name, port) = (backend["serviceName"], backend["servicePort"]);
        if (name.IsAbsent && port.IsAbsent)
            return backend["resource"].IsPresent;
        var service = backend["service"];
        var isNumber = port.Integer is not null;
        var written = long.TryParse(port.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var digits);
        if (name.Text is not { Length: > 0 } || service.IsPresent || !(isNumber || port.Text is { Length: > 0 }))
            return false;
        edits.Add(NodeEdit.Set(manifest, service, NewNode.Mapping(("port", NewNode.Mapping()))));
        var target = service["port"][isNumber || written ? "number" : "name"];
        edits.Add(NodeEdit.Move(manifest, port, target));
        if (written)
            edits.Add(NodeEdit.Set(manifest, target, NewNode.Number(digits)));
        edits.Add(NodeEdit.Move(manifest, name, service["name"]));
        return true;
    }

    private static bool MoveAutoscaler(ManifestObject manifest, List<NodeEdit> edits)
    {
        var metrics = manifest.Spec["metrics"];
        if (!IsKnown(metrics))
            return false;
        foreach (var metric in metrics.Items)
        {
            if (AutoscalerMetric(metric) is not { } moved)
                return false;
            edits.Add(NodeEdit.Set(manifest, metric, moved));
        }

        return true;
    }

    private static Node? AutoscalerMetric(Field metric)
    {
        var type = metric["type"].Text;
        var (key, source) = type switch
        {
            "Resource" => ("resource", metric["resource"]),
            "ContainerResource" => ("containerResource", metric["containerResource"]),
            "Pods" => ("pods", metric["pods"]),
            "Object" => ("object", metric["object"]),
            "External" => ("external", metric["external"]),
            _ => ("", metric),
        };
        if (key.Length == 0 || source.Mapping is null || MetricTarget(source, type!) is not { } target)
            return null;
        var entries = new List<(string Key, Node Value)>();
        foreach (var name in (string[])["name", "container"])
        {
            if (source[name].Node is { } node)
                entries.Add((name, NewNode.Copy(node)));
        }

        if (source["metricName"].Node is { } metricName)
        {
            var selector = type == "External" ? source["metricSelector"] : source["selector"];
            entries.Add(("metric", selector.Node is { } given
                ? NewNode.Mapping(("name", NewNode.Copy(metricName)), ("selector", NewNode.Copy(given)))
                : NewNode.Mapping(("name", NewNode.Copy(metricName)))));
        }

        if (type == "Object" && source["target"].Node is { } described)
            entries.Add(("describedObject", NewNode.Copy(described)));
        entries.Add(("target", target));
        return NewNode.Mapping(("type", NewNode.Text(type!)), (key, NewNode.Mapping([.. entries])));
    }

    private static Node? MetricTarget(Field source, string type)
    {
        if (source["targetAverageUtilization"].Node is { } utilization)
            return NewNode.Mapping(("type", NewNode.Text("Utilization")), ("averageUtilization", NewNode.Copy(utilization)));
        var average = type == "Object" ? source["averageValue"] : source["targetAverageValue"];
        if (average.Node is { } averageValue)
            return NewNode.Mapping(("type", NewNode.Text("AverageValue")), ("averageValue", NewNode.Copy(averageValue)));
        return source["targetValue"].Node is { } value ? NewNode.Mapping(("type", NewNode.Text("Value")), ("value", NewNode.Copy(value))) : null;
    }

    private static bool IsKnown(Field field) => !field.IsUnknown && !field.IsOpen && field.Entries.All(IsKnown) && field.Items.All(IsKnown);
}

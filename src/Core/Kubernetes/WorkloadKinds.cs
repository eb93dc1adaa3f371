using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Kubernetes;

/// <summary>Which kinds carry a pod template, and where: built-in ones in every API version, well-known custom ones, and those in settings.</summary>
internal static class WorkloadKinds
{
    public static IReadOnlyList<string> BuiltIn { get; } =
        ["Pod", "PodTemplate", "ReplicationController", "Deployment", "DaemonSet", "ReplicaSet", "StatefulSet", "Job", "CronJob"];

    private static readonly string[] SpecTemplate = ["spec", "template"];

    /// <summary>The place of the pod template; null when the object is no workload. For a Pod it is the object itself.</summary>
    public static Field? TemplateOf(ManifestObject manifest, SettingsScope settings)
    {
        var path = manifest.Kind switch
        {
            "Pod" when manifest.Group.Length == 0 => [],
            "PodTemplate" when manifest.Group.Length == 0 => ["template"],
            "ReplicationController" when manifest.Group.Length == 0 => SpecTemplate,
            "Deployment" or "DaemonSet" or "ReplicaSet" or "StatefulSet" when manifest.Group is "apps" or "extensions" => SpecTemplate,
            "Job" when manifest.Group == "batch" => SpecTemplate,
            "CronJob" or "ScheduledJob" when manifest.Group == "batch" => ["spec", "jobTemplate", "spec", "template"],
            "Rollout" when manifest.Group == "argoproj.io" => SpecTemplate,
            "DeploymentConfig" when manifest.Group is "apps.openshift.io" or "" => SpecTemplate,
            "Service" or "Configuration" when manifest.Group == "serving.knative.dev" => SpecTemplate,
            _ => ConfiguredPath(manifest, settings),
        };
        return path is null ? null : manifest.Root.At(path);
    }

    private static string[]? ConfiguredPath(ManifestObject manifest, SettingsScope settings)
    {
        foreach (var declared in settings.Get(CommonSettings.WorkloadKinds))
        {
            var equals = declared.IndexOf('=');
            if (equals < 0)
                continue;
            var name = declared.Substring(0, equals).Trim();
            var group = name.LastIndexOf('/') is var slash and >= 0 ? name.Substring(0, slash) : "";
            if (name.Substring(name.LastIndexOf('/') + 1) == manifest.Kind && group == manifest.Group)
                return declared.Substring(equals + 1).Trim().Split('.');
        }

        return null;
    }
}

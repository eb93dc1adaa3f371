using k8s.Models;

namespace Fleet;

/// <summary>What all pods have in common.</summary>
internal static class Pods
{
    /// <summary>A template for the pod; what the pod says itself is left as it is.</summary>
    public static V1PodTemplateSpec Template(string app, string team, V1PodSpec pod, Dictionary<string, string>? labels = null)
    {
        // Variables for Services exist only for those that are older than the pod: names are looked up by DNS instead.
        pod.EnableServiceLinks = false;
        // Only a pod with an account of its own talks to the API server.
        pod.AutomountServiceAccountToken = pod.ServiceAccountName is not null;
        pod.SecurityContext ??= Security.Pod();
        pod.ImagePullSecrets ??= [new() { Name = Images.PullSecret }];

        var all = Labels.Of(app, team);
        foreach (var (key, value) in labels ?? [])
            all[key] = value;

        return new() { Metadata = new() { Labels = all }, Spec = pod };
    }
}

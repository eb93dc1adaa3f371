using Plimsoll.Model;

namespace Plimsoll.Kubernetes.Security;

/// <summary>The Pod Security Standard "restricted" as of Kubernetes 1.35: baseline, and these.</summary>
internal static class PodSecurityRestricted
{
    private const string NetBindService = "NET_BIND_SERVICE";

    private static readonly string[] VolumeTypes =
        ["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "image", "persistentVolumeClaim", "projected", "secret"];

    public static IEnumerable<PodSecurityViolation> Violations(Pod pod)
    {
        foreach (var violation in PodSecurityBaseline.Violations(pod, withoutThoseOfRestricted: true))
            yield return violation;
        foreach (var volume in pod.Volumes)
        {
            // A volume without a source becomes an emptyDir.
            if (volume.Source is { IsUnknown: false } source && !VolumeTypes.Contains(source.Key, StringComparer.Ordinal))
                yield return new("Volume Types", source, $"must not have a volume of type {source.Key} (\"{volume.Name}\")");
        }

        var contexts = PodSecurity.Contexts(pod);
        // The standard goes by this field alone.
        var system = pod.Spec["os"]["name"];
        var isForLinux = !system.IsUnknown && system.Text != "windows";
        if (isForLinux)
        {
            foreach (var security in contexts)
            {
                if (security.AllowPrivilegeEscalation is { IsAbsent: true } or { Boolean: true })
                    yield return new("Privilege Escalation", security.AllowPrivilegeEscalation, "must set allowPrivilegeEscalation to false", security.Container);
            }
        }

        if (PodSecurity.HasUserNamespace(pod) == Truth.No)
        {
            foreach (var violation in Users(pod, contexts))
                yield return violation;
        }

        if (!isForLinux)
            yield break;
        foreach (var violation in Seccomp(pod, contexts))
            yield return violation;
        foreach (var security in contexts)
        {
            var drop = security.Capabilities["drop"];
            if (!drop.IsUnknown && drop.Items.All(static item => !item.IsUnknown && item.Text != CapabilityName.All))
                yield return new("Capabilities", drop, "must drop ALL capabilities", security.Container);
            foreach (var item in security.Capabilities["add"].Items)
            {
                if (item.Text is { } text and not NetBindService)
                    yield return new("Capabilities", item, $"must not add the capability {text}", security.Container);
            }
        }
    }

    private static IEnumerable<PodSecurityViolation> Users(Pod pod, ReadOnlyArray<ContainerSecurity> contexts)
    {
        var ofPod = pod.Spec["securityContext"];
        if (ofPod["runAsNonRoot"].Boolean == false)
            yield return new("Running as Non-root", ofPod["runAsNonRoot"], "must not set runAsNonRoot to false");
        foreach (var security in contexts)
        {
            var own = security.Own["runAsNonRoot"];
            if (own.Boolean == false)
                yield return new("Running as Non-root", own, "must not set runAsNonRoot to false", security.Container);
            else if (own.IsAbsent && ofPod["runAsNonRoot"].IsAbsent)
                yield return new("Running as Non-root", own, "must set runAsNonRoot to true", security.Container);
        }

        foreach (var (context, container) in PodSecurityBaseline.Levels(pod, contexts))
        {
            if (context["runAsUser"].Integer == 0)
                yield return new("Running as Non-root user", context["runAsUser"], "must not run as user 0", container);
        }
    }

    private static IEnumerable<PodSecurityViolation> Seccomp(Pod pod, ReadOnlyArray<ContainerSecurity> contexts)
    {
        var ofPod = pod.Spec["securityContext"]["seccompProfile"];
        foreach (var (context, container) in PodSecurityBaseline.Levels(pod, contexts))
        {
            var profile = context["seccompProfile"];
            if (profile["type"] is { Text: { } type and not ("RuntimeDefault" or "Localhost") } field)
                yield return new("Seccomp", field, $"must not have the seccomp profile {type}", container);
            else if (container is not null && profile.IsAbsent && ofPod.IsAbsent)
                yield return new("Seccomp", profile["type"], "must have the seccomp profile RuntimeDefault or Localhost", container);
        }
    }
}

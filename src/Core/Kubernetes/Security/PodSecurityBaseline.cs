using System.Globalization;
using Plimsoll.Model;

namespace Plimsoll.Kubernetes.Security;

/// <summary>The Pod Security Standard "baseline" as of Kubernetes 1.35, control by control.</summary>
internal static class PodSecurityBaseline
{
    private const string AppArmorAnnotation = "container.apparmor.security.beta.kubernetes.io/";

    private static readonly string[] Capabilities =
    [
        "AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD", "NET_BIND_SERVICE", "SETFCAP", "SETGID", "SETPCAP", "SETUID", "SYS_CHROOT",
    ];

    private static readonly string[] SELinuxTypes = ["", "container_t", "container_init_t", "container_kvm_t", "container_engine_t"];

    private static readonly string[] Probes = ["livenessProbe", "readinessProbe", "startupProbe"];

    private static readonly string[] Hooks = ["postStart", "preStop"];

    private static readonly string[] Handlers = ["httpGet", "tcpSocket"];

    /// <summary>In the order of the standard.</summary>
    public static IEnumerable<PodSecurityViolation> Violations(Pod pod, bool withoutThoseOfRestricted)
    {
        var contexts = PodSecurity.Contexts(pod);
        var ofPod = pod.Spec["securityContext"];
        foreach (var (context, container) in Levels(pod, contexts))
        {
            if (context["windowsOptions"]["hostProcess"] is { Boolean: true } hostProcess)
                yield return new("HostProcess", hostProcess, "must not be a host process", container);
        }

        foreach (var key in (string[])["hostNetwork", "hostPID", "hostIPC"])
        {
            if (pod.Spec[key] is { Boolean: true } shared)
                yield return new("Host Namespaces", shared, $"must not set {key}");
        }

        foreach (var security in contexts)
        {
            if (security.Privileged.Boolean == true)
                yield return new("Privileged Containers", security.Privileged, "must not be privileged", security.Container);
        }

        if (!withoutThoseOfRestricted)
        {
            foreach (var security in contexts)
            {
                foreach (var item in security.Capabilities["add"].Items)
                {
                    if (item.Text is { } text && !Capabilities.Contains(text, StringComparer.Ordinal))
                        yield return new("Capabilities", item, $"must not add the capability {text}", security.Container);
                }
            }

            foreach (var volume in pod.Volumes)
            {
                if (volume["hostPath"] is { IsPresent: true, IsUnknown: false } hostPath)
                    yield return new("HostPath Volumes", hostPath, $"must not have a volume of type hostPath (\"{volume.Name}\")");
            }
        }

        foreach (var security in contexts)
        {
            foreach (var port in security.Container.Ports)
            {
                if (port.Field["hostPort"] is { Integer: { } number and not 0 } hostPort)
                    yield return new("Host Ports", hostPort, $"must not have the host port {number.ToString(CultureInfo.InvariantCulture)}", security.Container);
            }

            foreach (var host in HandlerHosts(security.Container))
                yield return new("Host Probes / Lifecycle Hooks", host, $"must not name a host in probes and hooks (\"{host.Text}\")", security.Container);
        }

        foreach (var (context, container) in Levels(pod, contexts))
        {
            if (context["appArmorProfile"]["type"] is { Text: { } type and not ("RuntimeDefault" or "Localhost" or "") } field)
                yield return new("AppArmor", field, $"must not have the AppArmor profile {type}", container);
        }

        foreach (var annotation in pod.Annotations.Entries)
        {
            if (annotation.Key!.StartsWith(AppArmorAnnotation, StringComparison.Ordinal) && annotation.Text is { Length: > 0 } profile
                && profile != "runtime/default" && !profile.StartsWith("localhost/", StringComparison.Ordinal))
                yield return new("AppArmor", annotation, $"must not have the AppArmor profile {profile}");
        }

        foreach (var (context, container) in Levels(pod, contexts))
        {
            var options = context["seLinuxOptions"];
            if (options["type"] is { Text: { } type } field && !SELinuxTypes.Contains(type, StringComparer.Ordinal))
                yield return new("SELinux", field, $"must not have the SELinux type {type}", container);
            if (options["user"] is { Text.Length: > 0 } user)
                yield return new("SELinux", user, "must not set an SELinux user", container);
            if (options["role"] is { Text.Length: > 0 } role)
                yield return new("SELinux", role, "must not set an SELinux role", container);
        }

        foreach (var security in contexts)
        {
            if (security.ProcMount is { Text: { } mount and not "Default" } procMount && (withoutThoseOfRestricted || PodSecurity.HasUserNamespace(pod) == Truth.No))
                yield return new("/proc Mount Type", procMount, $"must not have procMount {mount}", security.Container);
        }

        if (!withoutThoseOfRestricted)
        {
            foreach (var (context, container) in Levels(pod, contexts))
            {
                if (context["seccompProfile"]["type"] is { Text: { } type and not ("RuntimeDefault" or "Localhost" or "") } field)
                    yield return new("Seccomp", field, $"must not have the seccomp profile {type}", container);
            }
        }

        foreach (var sysctl in ofPod["sysctls"].Items)
        {
            if (sysctl["name"] is { Text: { } name } field && !SafeSysctls.Contains(name))
                yield return new("Sysctls", field, $"must not set the sysctl {name}");
        }
    }

    /// <summary>The pod's own security context, and those of its containers.</summary>
    internal static IEnumerable<(Field Context, Container? Container)> Levels(Pod pod, IEnumerable<ContainerSecurity> contexts)
    {
        yield return (pod.Spec["securityContext"], null);
        foreach (var security in contexts)
            yield return (security.Own, security.Container);
    }

    private static IEnumerable<Field> HandlerHosts(Container container)
    {
        var holders = Probes.Select(probe => container.Field[probe]).Concat(Hooks.Select(hook => container.Field["lifecycle"][hook]));
        return holders.SelectMany(static holder => Handlers.Select(handler => holder[handler]["host"])).Where(static host => host.Text is { Length: > 0 });
    }
}

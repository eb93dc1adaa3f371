using Plimsoll.Kubernetes;
using Plimsoll.Kubernetes.Security;
using Plimsoll.Model;

namespace Plimsoll.Rules.Security;

/// <summary>Fields of the one operating system in a pod that says it is for the other (<c>spec.os.name</c>), which the API refuses.</summary>
internal static class ForeignSystemFields
{
    private static readonly string[] LinuxOfBoth = ["appArmorProfile", "seLinuxOptions", "seccompProfile", "runAsUser", "runAsGroup"];

    private static readonly string[] LinuxOfPod = ["fsGroup", "fsGroupChangePolicy", "supplementalGroupsPolicy", "sysctls", "supplementalGroups"];

    private static readonly string[] LinuxOfContainer = ["capabilities", "readOnlyRootFilesystem", "privileged", "allowPrivilegeEscalation", "procMount"];

    private static readonly string[] LinuxOfSpec = ["hostPID", "hostIPC", "hostUsers", "shareProcessNamespace"];

    public static void Check(Workload workload, Report report)
    {
        var pod = workload.Pod;
        var name = workload.Pod.Subject;
        var ofPod = pod.Spec["securityContext"];
        switch (pod.Spec["os"]["name"].Text)
        {
            case "windows":
                Refuse(ofPod, LinuxOfBoth, name, "Windows", report);
                Refuse(ofPod, LinuxOfPod, name, "Windows", report);
                Refuse(pod.Spec, LinuxOfSpec, name, "Windows", report);
                foreach (var security in PodSecurity.Contexts(pod))
                {
                    Refuse(security.Own, LinuxOfBoth, security.DisplayName, "Windows", report);
                    Refuse(security.Own, LinuxOfContainer, security.DisplayName, "Windows", report);
                }

                break;
            case "linux":
                Refuse(ofPod, ["windowsOptions"], name, "Linux", report);
                foreach (var security in PodSecurity.Contexts(pod))
                    Refuse(security.Own, ["windowsOptions"], security.DisplayName, "Linux", report);
                break;
        }
    }

    private static void Refuse(Field holder, string[] keys, string owner, string system, Report report)
    {
        foreach (var key in keys)
        {
            var field = holder[key];
            // Empty lists and host namespaces that are not shared say nothing.
            if (field.IsAbsent || field.IsUnknown || field.Node is SequenceNode { Items.Count: 0 } || (key is "hostPID" or "hostIPC" && field.Boolean != true))
                continue;
            report.At(field, $"{owner} sets {key}, which the API refuses in a pod for {system} (spec.os.name)");
        }
    }
}

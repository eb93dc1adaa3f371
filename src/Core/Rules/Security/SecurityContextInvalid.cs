using System.Globalization;
using Plimsoll.Kubernetes;
using Plimsoll.Kubernetes.Security;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Security;

/// <summary>PLM7026: a security context that the API server refuses.</summary>
internal sealed class SecurityContextInvalid : WorkloadRule
{
    private const long HighestId = int.MaxValue;

    private static readonly string[] Ids = ["runAsUser", "runAsGroup"];

    public override RuleInfo Info { get; } = new("PLM7026", "security-context-invalid", Severity.Error)
    {
        Title = "A security context is one that the API refuses.",
        Why = "The API server refuses a pod whose security context contradicts itself, has an id out of range, or a profile that does not exist.",
        IsRefused = true,
    };

    protected override void Check(Workload workload, Report report)
    {
        var ofPod = workload.Pod.Spec["securityContext"];
        var name = workload.Pod.Subject;
        if (ofPod.IsPresent)
            CheckPod(ofPod, name, report);
        foreach (var security in PodSecurity.Contexts(workload.Pod))
        {
            if (security.Own.IsAbsent)
                continue;
            CheckLevel(security.Own, security.DisplayName, report);
            CheckWord(security.ProcMount, security.DisplayName, ["Default", "Unmasked"], report);
            CheckEscalation(security, report);
        }

        ConfinementProfile.CheckAnnotations(workload.Pod, name, report);
        ForeignSystemFields.Check(workload, report);
        WindowsOptions.CheckHostProcess(workload, name, report);
    }

    private static void CheckPod(Field context, string name, Report report)
    {
        CheckLevel(context, name, report);
        CheckId(context["fsGroup"], "fsGroup", name, report);
        foreach (var group in context["supplementalGroups"].Items)
            CheckId(group, "a supplemental group", name, report);
        CheckSysctls(context["sysctls"], name, report);
        CheckWord(context["fsGroupChangePolicy"], name, ["OnRootMismatch", "Always"], report);
        CheckWord(context["supplementalGroupsPolicy"], name, ["Merge", "Strict"], report);
        CheckWord(context["seLinuxChangePolicy"], name, ["MountOption", "Recursive"], report);
    }

    /// <summary>What both levels have.</summary>
    private static void CheckLevel(Field context, string owner, Report report)
    {
        foreach (var key in Ids)
            CheckId(context[key], key, owner, report);
        ConfinementProfile.Check(context["seccompProfile"], "seccomp", owner, report);
        ConfinementProfile.Check(context["appArmorProfile"], "AppArmor", owner, report);
        WindowsOptions.Check(context["windowsOptions"], owner, report);
    }

    private static void CheckId(Field id, string title, string owner, Report report)
    {
        if (id.Node is ScalarNode { Kind: ScalarKind.Integer } scalar && id.Integer is not (>= 0 and <= HighestId))
            report.At(id, $"{title} of {owner} is {scalar.Text}: it must be between 0 and {HighestId.ToString(CultureInfo.InvariantCulture)}");
    }

    internal static void CheckWord(Field field, string owner, string[] words, Report report)
    {
        if (field.Text is { } text && !words.Contains(text, StringComparer.Ordinal))
            report.At(field, $"{field.Key} of {owner} is \"{text}\": it must be {string.Join(" or ", words)}");
    }

    private static void CheckEscalation(ContainerSecurity security, Report report)
    {
        var allow = security.AllowPrivilegeEscalation;
        if (allow.Boolean != false)
            return;
        if (security.Privileged.Boolean == true)
        {
            report.At(allow, $"{security.DisplayName} is privileged and so may gain privileges: the API refuses allowPrivilegeEscalation: false besides").Also(security.Privileged, "privileged");
        }
        // The API compares with this one spelling alone.
        else if (security.Capabilities["add"].Items.FirstOrDefault(static item => item.Text == "CAP_SYS_ADMIN") is { } added)
        {
            report.At(allow, $"{security.DisplayName} adds CAP_SYS_ADMIN and so may gain privileges: the API refuses allowPrivilegeEscalation: false besides").Also(added, "the capability");
        }
    }

    private static void CheckSysctls(Field sysctls, string owner, Report report)
    {
        var seen = new Dictionary<string, Field>(StringComparer.Ordinal);
        foreach (var sysctl in sysctls.Items)
        {
            var name = sysctl["name"];
            if (name.IsAbsent || name.Text is "")
            {
                if (!sysctl.IsUnknown)
                    report.At(name, $"a sysctl of {owner} has no name");
            }
            else if (name.Text is { } text)
            {
                if (!SafeSysctls.IsName(text))
                    report.At(name, $"\"{text}\" is not the name of a sysctl: {owner} must name one such as net.ipv4.tcp_syncookies");
                else if (seen.TryGetValue(text, out var first))
                    report.At(name, $"{owner} sets the sysctl {text} twice").Also(first, "the first one");
                else
                    seen.Add(text, name);
            }
        }
    }
}

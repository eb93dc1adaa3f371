using Plimsoll.Kubernetes;
using Plimsoll.Kubernetes.Security;
using Plimsoll.Model;

namespace Plimsoll.Rules.Security;

/// <summary>What the API refuses in <c>windowsOptions</c>.</summary>
internal static class WindowsOptions
{
    private const int LongestCredentialSpec = 64 * 1024;
    private const int LongestDomain = 255;
    private const int LongestUser = 104;
    private const string NotInUsers = "\"/\\:;|=,+*?<>@[]";

    public static void Check(Field options, string owner, Report report)
    {
        if (options.IsAbsent)
            return;
        var credentials = options["gmsaCredentialSpecName"];
        if (credentials.Text is { } name && !NameForm.Subdomain.Fits(name))
            report.At(credentials, $"gmsaCredentialSpecName of {owner} is \"{name}\": it must be a name of small letters, digits, - and .");
        var credentialSpec = options["gmsaCredentialSpec"];
        if (credentialSpec.Text is { Length: 0 or > LongestCredentialSpec } spec)
            report.At(credentialSpec, $"gmsaCredentialSpec of {owner} is {(spec.Length == 0 ? "empty" : "longer than 64 KiB")}");
        var user = options["runAsUserName"];
        if (user.Text is { } text && Problem(text) is { } problem)
            report.At(user, $"runAsUserName of {owner} {problem}");
    }

    /// <summary>Host process containers come all or none, and with the network of their node.</summary>
    public static void CheckHostProcess(Workload workload, string owner, Report report)
    {
        var contexts = PodSecurity.Contexts(workload.Pod);
        var ofPod = workload.Pod.Spec["securityContext"]["windowsOptions"]["hostProcess"];
        if (workload.Pod.HasUnknownContainers || ofPod.IsUnknown || contexts.Any(static security => security.HostProcess.IsUnknown))
            return;
        var own = contexts.Where(static security => security.HostProcess.Boolean == true).ToList();
        foreach (var security in contexts)
        {
            var written = security.Own["windowsOptions"]["hostProcess"];
            if (ofPod.Boolean is { } said && written.Boolean is { } other && other != said)
                report.At(written, $"hostProcess of {security.DisplayName} is {(other ? "true" : "false")}: it must be the pod's, {(said ? "true" : "false")}").Also(ofPod, "the pod's");
            else if (own.Count > 0 && security.HostProcess.Boolean != true)
                report.At(security.HostProcess, $"{security.DisplayName} is no host process container, but others of its pod are: all must be, or none").Also(own[0].HostProcess, "one that is");
        }

        var network = workload.Pod.Spec["hostNetwork"];
        if (own.Count > 0 && (network.IsAbsent || network.Boolean == false))
            report.At(network, $"{owner} has host process containers but not the network of its node: hostNetwork must be true").Also(own[0].HostProcess, "a host process container");
    }

    private static string? Problem(string name)
    {
        if (name.Length == 0)
            return "is empty";
        if (name.Any(char.IsControl))
            return "has a control character in it";
        var parts = name.Split('\\');
        if (parts.Length > 2)
            return $"is \"{name}\": there must be one backslash at most";
        var user = parts[parts.Length - 1];
        if (parts.Length == 2 && !IsDomain(parts[0]))
            return $"is \"{name}\": what stands before the backslash is neither a NetBIOS nor a DNS name";
        if (user.Length == 0)
            return $"is \"{name}\": it names no user";
        if (user.Length > LongestUser)
            return "names a user with more than 104 characters";
        if (user.All(static c => c is '.' or ' '))
            return $"is \"{name}\": a user is not made of periods and blanks alone";
        return user.IndexOfAny(NotInUsers.ToCharArray()) is >= 0 and var at ? $"is \"{name}\": a user's name must not contain {user[at]}" : null;
    }

    private static bool IsDomain(string domain)
    {
        const int longestNetBios = 15;
        if (domain.Length is 0 or > LongestDomain)
            return false;
        return (domain.Length <= longestNetBios && domain[0] != '.' && domain.IndexOfAny(['\\', '/', ':', '*', '?', '"', '<', '>', '|']) < 0)
            || NameForm.Subdomain.Fits(domain.ToLowerInvariant());
    }
}

using Plimsoll.Kubernetes;
using Plimsoll.Kubernetes.Security;
using Plimsoll.Model;

namespace Plimsoll.Rules.Security;

/// <summary>The union of a seccomp or an AppArmor profile: a type, and a name where the type is Localhost.</summary>
internal static class ConfinementProfile
{
    private const int LongestName = 4095;

    public static void Check(Field profile, string what, string owner, Report report)
    {
        if (profile.IsAbsent || profile.IsUnknown || profile.Mapping is null)
            return;
        var type = profile["type"];
        var name = profile["localhostProfile"];
        switch (type.Text)
        {
            case "Localhost":
                CheckName(name, what, owner, report);
                break;
            case "RuntimeDefault" or "Unconfined":
                if (name.IsPresent && !name.IsUnknown)
                    report.At(name, $"the {what} profile of {owner} is {type.Text}: localhostProfile can only be set for Localhost").Also(type, "the type");
                break;
            case null or "":
                if (type.IsAbsent || type.Text is "")
                    report.At(type, $"the {what} profile of {owner} has no type: it must be RuntimeDefault, Localhost or Unconfined");
                break;
            case { } other:
                report.At(type, $"the {what} profile of {owner} is \"{other}\": it must be RuntimeDefault, Localhost or Unconfined");
                break;
        }
    }

    /// <summary>AppArmor profiles as they were written before there was a field: by annotations that name containers.</summary>
    public static void CheckAnnotations(Pod pod, string owner, Report report)
    {
        const string prefix = "container.apparmor.security.beta.kubernetes.io/";
        const string local = "localhost/";
        foreach (var annotation in pod.Annotations.Entries)
        {
            if (!annotation.Key!.StartsWith(prefix, StringComparison.Ordinal) || annotation.Text is not { } profile)
                continue;
            var container = annotation.Key.Substring(prefix.Length);
            if (!pod.HasUnknownContainers && pod.AllContainers.All(candidate => candidate.Name != container && !candidate.Field["name"].IsUnknown))
                report.At(annotation, $"an AppArmor annotation of {owner} is for the container \"{container}\", which the pod does not have");
            else if (profile is not ("" or "runtime/default" or "unconfined") && !profile.StartsWith(local, StringComparison.Ordinal))
                report.At(annotation, $"the AppArmor profile of container \"{container}\" of {owner} is \"{profile}\": it must be runtime/default, localhost/NAME or unconfined");
        }
    }

    private static void CheckName(Field name, string what, string owner, Report report)
    {
        // An empty name of a seccomp profile passes the API server, and fails on the node.
        if (name.IsAbsent || (what == "AppArmor" && name.Text is { } blank && blank.Trim().Length == 0))
        {
            report.At(name, $"the {what} profile of {owner} is Localhost but names no profile: localhostProfile is missing");
            return;
        }

        if (name.Text is not { } text)
            return;
        if (what == "AppArmor")
        {
            if (text.Trim() != text)
                report.At(name, $"the {what} profile of {owner} is \"{text}\": it must not begin or end with blanks");
            else if (text.Length > LongestName)
                report.At(name, $"the name of the {what} profile of {owner} is longer than 4095 characters");
        }
        else if (text.StartsWith("/", StringComparison.Ordinal))
        {
            report.At(name, $"the {what} profile of {owner} is \"{text}\": it must be a path below the node's seccomp directory, without a slash at its start");
        }
        else if (text.Split('/').Contains(".."))
        {
            report.At(name, $"the {what} profile of {owner} is \"{text}\": the path must not contain \"..\"");
        }
    }
}

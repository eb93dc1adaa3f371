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

    private static void CheckName(Field name, string what, string owner, Report report)
    {
        if (name.IsAbsent || (name.Text is { } blank && blank.Trim().Length == 0))
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
        else if (text[0] == '/')
        {
            report.At(name, $"the {what} profile of {owner} is \"{text}\": it must be a path below the node's seccomp directory, without a slash at its start");
        }
        else if (text.Split('/').Contains(".."))
        {
            report.At(name, $"the {what} profile of {owner} is \"{text}\": the path must not contain \"..\"");
        }
    }
}

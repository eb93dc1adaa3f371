using Plimsoll.Fixes;
using Plimsoll.Kubernetes;
using Plimsoll.Kubernetes.Rbac;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Security;

/// <summary>PLM7039: a binding that the API server refuses.</summary>
internal sealed class RbacBindingInvalid : BindingRule
{
    private const string FixTitle = "Write the name as the API has it";

    private static readonly string[] Groups = [RbacNames.Group];

    private static readonly string[] SubjectKinds = ["ServiceAccount", "User", "Group"];

    public override RuleInfo Info { get; } = new("PLM7039", "rbac-binding-invalid", Severity.Error)
    {
        Title = "A binding's role or subjects are not what the API accepts.",
        Why = "A binding names one role by kind and name, and subjects of three kinds, each with the API group that belongs to it. The API server refuses any other.",
        IsRefused = true,
        Fix = FixSafety.Safe,
    };

    private protected override void Check(RoleBinding binding, RbacIndex index, Report report)
    {
        CheckRole(binding, report);
        foreach (var subject in binding.Subjects.Items)
        {
            if (subject.Mapping is not null || subject.Node is ScalarNode { IsNull: true })
                CheckSubject(subject, binding, report);
        }
    }

    private static void CheckRole(RoleBinding binding, Report report)
    {
        var role = binding.RoleRef;
        if (role.IsAbsent)
        {
            report.At(role, $"{binding.DisplayName} binds no role: it has no roleRef").Suggest("add roleRef");
            return;
        }

        if (role.IsUnknown || role.Mapping is null)
            return;
        if (role["apiGroup"].Text is { Length: > 0 })
            CheckWord(role["apiGroup"], Groups, $"the API group of the role of {binding.DisplayName}", binding, report);
        CheckWord(role["kind"], binding.IsClusterWide ? ["ClusterRole"] : ["Role", "ClusterRole"], $"the kind of the role of {binding.DisplayName}", binding, report);
        var name = role["name"];
        if (name.IsAbsent || name.Text is "")
            report.At(name, $"the role of {binding.DisplayName} has no name");
        else if (name.Text is { } text && (text is "." or ".." || text.IndexOfAny(['/', '%']) >= 0))
            report.At(name, $"the role of {binding.DisplayName} is \"{text}\": a name must not contain / or %, nor be . or ..");
    }

    private static void CheckSubject(Field subject, RoleBinding binding, Report report)
    {
        var kind = subject["kind"];
        var name = subject["name"];
        var group = subject["apiGroup"];
        if (name.IsAbsent || name.Text is "")
            report.At(name, $"a subject of {binding.DisplayName} has no name");
        if (!CheckWord(kind, SubjectKinds, $"the kind of a subject of {binding.DisplayName}", binding, report))
            return;
        if (kind.Text is not "ServiceAccount")
        {
            if (group.Text is { Length: > 0 })
                CheckWord(group, Groups, $"the API group of a {kind.Text} of {binding.DisplayName}", binding, report);
            return;
        }

        if (name.Text is { Length: > 0 } text && !NameForm.Subdomain.Fits(text))
            report.At(name, $"{binding.DisplayName} names the ServiceAccount \"{(text.Length > 80 ? text.Substring(0, 80) + "…" : text)}\": a name is at most 253 small letters, digits, - and ., with a letter or digit at both ends");
        if (group.Text is { Length: > 0 } written)
            report.At(group, $"a ServiceAccount of {binding.DisplayName} has the API group \"{written}\": it must have none").OfferFix("Remove the API group", () => [NodeEdit.Remove(binding.Object, group)]);
        var @namespace = subject["namespace"];
        if (binding.IsClusterWide && (@namespace.IsAbsent || @namespace.Text is ""))
            report.At(@namespace, $"a ServiceAccount of {binding.DisplayName} has no namespace").Suggest("add the namespace");
    }

    private static string Either(string[] words) =>
        words.Length == 1 ? words[0] : string.Join(", ", words.Take(words.Length - 1)) + " or " + words[words.Length - 1];

    /// <summary>Whether nothing is wrong with a word out of a few.</summary>
    private static bool CheckWord(Field field, string[] words, string what, RoleBinding binding, Report report)
    {
        if (field.IsAbsent)
        {
            report.At(field, $"{what} is missing: it must be {Either(words)}");
            return false;
        }

        if (field.Text is not { } text)
            return false;
        if (words.Contains(text, StringComparer.Ordinal))
            return true;
        var finding = report.At(field, $"{what} is \"{text}\": it must be {Either(words)}");
        if (words.FirstOrDefault(word => string.Equals(word, text, StringComparison.OrdinalIgnoreCase)) is { } meant)
            finding.Suggest($"write {meant}").OfferFix(FixTitle, () => [NodeEdit.Set(binding.Object, field, NewNode.Text(meant))]);
        return false;
    }
}

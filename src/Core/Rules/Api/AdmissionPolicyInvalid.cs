using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Api;

/// <summary>PLM8037: an admission policy, or a binding of one, that the API server refuses.</summary>
internal sealed class AdmissionPolicyInvalid : ObjectRule
{
    public override RuleInfo Info { get; } = new("PLM8037", "admission-policy-invalid", Severity.Error)
    {
        Title = "A ValidatingAdmissionPolicy or its binding is not one that the API accepts.",
        Why = "A policy that is refused protects nothing, and nobody sees it while everything else is applied.",
        IsRefused = true,
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        if (manifest.Group != "admissionregistration.k8s.io" || manifest.Spec.Mapping is null || manifest.Spec.IsOpen)
            return;
        if (manifest.Kind == "ValidatingAdmissionPolicy")
            CheckPolicy(manifest, report);
        else if (manifest.Kind == "ValidatingAdmissionPolicyBinding")
            CheckBinding(manifest, report);
    }

    private static void CheckPolicy(ManifestObject manifest, Report report)
    {
        var spec = manifest.Spec;
        var constraints = spec["matchConstraints"];
        if (constraints.IsAbsent)
            report.At(constraints, $"{manifest.DisplayName} does not say what it looks at").Suggest("add matchConstraints.resourceRules");
        else if (constraints.Mapping is not null && !constraints.IsOpen && IsEmpty(constraints["resourceRules"]))
            report.At(constraints["resourceRules"], $"{manifest.DisplayName} has no resourceRules, and so looks at nothing").Suggest("add a rule");
        foreach (var rule in constraints["resourceRules"].Items.Concat(constraints["excludeResourceRules"].Items))
        {
            if (rule.Mapping is not null && !rule.IsOpen)
                ResourceRules.CheckLists(rule, $"a resource rule of {manifest.DisplayName}", report);
        }

        if (IsEmpty(spec["validations"]) && IsEmpty(spec["auditAnnotations"]))
            report.At(spec["validations"], $"{manifest.DisplayName} has neither validations nor auditAnnotations").Suggest("add a validation");
        CheckExpressions(spec["validations"], "validation", null, manifest, report);
        CheckExpressions(spec["matchConditions"], "match condition", "name", manifest, report);
        CheckExpressions(spec["variables"], "variable", "name", manifest, report);
    }

    private static void CheckExpressions(Field list, string noun, string? key, ManifestObject manifest, Report report)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list.Items)
        {
            if (item.Mapping is null || item.IsOpen)
                continue;
            if (item["expression"].Text is { } text && text.Trim().Length == 0)
                report.At(item["expression"], $"a {noun} of {manifest.DisplayName} has an empty expression");
            if (key is not null && item[key].Text is { Length: > 0 } name && !names.Add(name))
                report.At(item[key], $"{manifest.DisplayName} has the {noun} \"{name}\" twice");
            if (item["message"].Text is { } message && message.Trim().IndexOf('\n') >= 0)
                report.At(item["message"], $"a {noun} of {manifest.DisplayName} has a message of several lines");
        }
    }

    private static void CheckBinding(ManifestObject manifest, Report report)
    {
        var (policy, actions) = (manifest.Spec["policyName"], manifest.Spec["validationActions"]);
        if (policy.IsAbsent || policy.Text is "")
            report.At(policy, $"{manifest.DisplayName} names no policy").Suggest("add policyName");
        else if (policy.Text is { } text && NameForm.Subdomain.ProblemOf(text) is { } problem)
            report.At(policy, $"{manifest.DisplayName} names the policy \"{text}\", which is not {NameForm.Subdomain.Title}: {problem}");
        if (IsEmpty(actions))
            report.At(actions, $"{manifest.DisplayName} does not say what is done").Suggest("add validationActions: Deny, Warn or Audit");
        var seen = new Dictionary<string, Field>(StringComparer.Ordinal);
        foreach (var action in actions.Items)
        {
            if (action.Text is not { } what)
                continue;
            if (seen.ContainsKey(what))
                report.At(action, $"{manifest.DisplayName} has the action {what} twice");
            else
                seen.Add(what, action);
        }

        if (seen.TryGetValue("Deny", out var deny) && seen.TryGetValue("Warn", out var warn))
            report.At(warn, $"{manifest.DisplayName} both denies and warns: what is denied says so already").Also(deny, "Deny");
        var parameters = manifest.Spec["paramRef"];
        if (parameters.Mapping is null || parameters.IsOpen)
            return;
        if (!parameters["name"].IsUnknown && !parameters["selector"].IsUnknown && parameters["name"].IsPresent == parameters["selector"].IsPresent)
            report.At(parameters["name"].IsPresent ? parameters["selector"] : parameters, parameters["name"].IsPresent ? $"{manifest.DisplayName} names its parameters and selects them: it has to be one of them" : $"{manifest.DisplayName} neither names nor selects its parameters");
        if (parameters["parameterNotFoundAction"].IsAbsent)
            report.At(parameters, $"{manifest.DisplayName} does not say what happens without parameters").Suggest("add parameterNotFoundAction: Allow or Deny");
    }

    private static bool IsEmpty(Field list) => list.IsAbsent || list.Node is SequenceNode { Items.Count: 0 };
}

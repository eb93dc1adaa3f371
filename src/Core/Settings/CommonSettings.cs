namespace Plimsoll.Settings;

/// <summary>Settings that concern all rules; a rule's own settings stand with the rule.</summary>
public static class CommonSettings
{
    public static Setting<string> RuleSet { get; } = Setting.Choice(
        "plimsoll.ruleset", "recommended", ["notes", "recommended", "all"],
        "The base severities: `recommended` as the rule table shows, `notes` only the starred rules, `all` also what is off, as warnings.");

    public static Setting<string> DefaultNamespace { get; } = Setting.Text(
        "plimsoll.default_namespace", "default", "The namespace of objects that say none.");

    public static Setting<string> Scope { get; } = Setting.Choice(
        "plimsoll.scope", "run", ["run", "folder", "file"],
        "What is one cluster: everything passed in one run, each folder by itself, or each file by itself.");

    public static Setting<IReadOnlyList<string>> WorkloadKinds { get; } = Setting.List(
        "plimsoll.workload_kinds", [],
        "Custom kinds that carry a pod template, each as `group/Kind=path.to.template`.");

    public static Setting<IReadOnlyList<string>> External { get; } = Setting.List(
        "plimsoll.external", [],
        "Objects that live elsewhere and count as existing, each as `Kind/name`, where `*` stands for anything.");

    public static IReadOnlyList<Setting> All { get; } = [RuleSet, DefaultNamespace, Scope, WorkloadKinds, External];
}

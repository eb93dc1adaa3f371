using System.CommandLine;
using Plimsoll.Rules;
using Plimsoll.Rules.Input;
using Plimsoll.Settings;

namespace Plimsoll.Commands;

/// <summary>The options that say which rules run, how strictly, and with which settings.</summary>
internal sealed class SettingsOptions
{
    private const string KubernetesVersion = "plimsoll.kubernetes_version";

    private readonly Option<string[]> _select = Many("--select", "RULES", "Runs these rules only: ids, names, or the start of ids such as PLM1. One that is off by default and is named singly runs as a warning.");
    private readonly Option<string[]> _ignore = Many("--ignore", "RULES", "Leaves these rules out.");
    private readonly Option<string[]> _rule = Many("--rule", "RULE=SEVERITY", "Sets a rule's severity: error, warn, info or off. Wins over --select and --ignore.");
    private readonly Option<string> _ruleSet = new Option<string>("--ruleset") { HelpName = "NAME", Description = "The base severities: notes, recommended or all." }.AcceptOnlyFromAmong("notes", "recommended", "all");
    private readonly Option<string[]> _setting = Many("--setting", "KEY=VALUE", "Sets what .editorconfig would: plimsoll.scope=file. May be repeated.");
    private readonly Option<string> _kubernetesVersion = new("--kubernetes-version") { HelpName = "VERSION", Description = "The version of the cluster: 1.34." };
    private readonly Option<string> _config = new("--config") { HelpName = "FILE", Description = "Settings in .editorconfig syntax, in place of the .editorconfig and .globalconfig files that lie with the inputs." };
    private readonly Option<bool> _noConfig = new("--no-config") { Description = "No .editorconfig or .globalconfig at all." };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _select, _ignore, _rule, _ruleSet, _setting, _kubernetesVersion, _config, _noConfig })
            command.Options.Add(option);
    }

    /// <exception cref="UsageException">A rule, severity, setting or file that does not exist.</exception>
    public Configuration Read(ParseResult result, string currentDirectory)
    {
        var (selected, named) = result.GetResult(_select) is null ? (null, []) : Rules(result.GetValue(_select));
        var flags = new CommandLineSettings(Options(result), Severities(result), selected, named, Rules(result.GetValue(_ignore)).All);
        Configuration files = (result.GetValue(_config), result.GetValue(_noConfig)) switch
        {
            ({ }, true) => throw new UsageException("--config and --no-config exclude each other"),
            ({ } path, _) => new NamedConfiguration(path, currentDirectory),
            (_, true) => Configuration.None,
            _ => new DiscoveredConfiguration(),
        };
        return new RunConfiguration(files, flags, currentDirectory);
    }

    private static (HashSet<string> All, HashSet<string> Named) Rules(string[]? values)
    {
        var (all, named) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var word in (values ?? []).SelectMany(static value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            var (rules, isFamily) = RuleNames.Resolve(word);
            all.UnionWith(rules.Select(static rule => rule.Id));
            if (!isFamily)
                named.UnionWith(rules.Select(static rule => rule.Id));
        }

        return (all, named);
    }

    private Dictionary<string, Severity> Severities(ParseResult result)
    {
        var severities = new Dictionary<string, Severity>(StringComparer.Ordinal);
        foreach (var pair in (result.GetValue(_rule) ?? []).SelectMany(static value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            var (word, text) = Divide("--rule", pair, "PLM1013=error");
            var severity = SeverityNames.Parse(text) ?? throw new UsageException($"--rule {pair}: \"{text}\" is no severity: error, warn, info or off");
            foreach (var rule in RuleNames.Resolve(word).Rules)
                severities[rule.Id] = severity;
        }

        return severities;
    }

    private Dictionary<string, string> Options(ParseResult result)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in result.GetValue(_setting) ?? [])
        {
            var (key, text) = Divide("--setting", pair, "plimsoll.scope=file");
            if (UnknownSetting.ProblemOf(key, text) is var (message, hint))
                throw new UsageException(hint is null ? message : $"{message}: {hint}");
            options[key.ToLowerInvariant()] = text;
        }

        if (result.GetValue(_ruleSet) is { } ruleSet)
            options[CommonSettings.RuleSet.Name] = ruleSet;
        if (result.GetValue(_kubernetesVersion) is { } version)
            options[KubernetesVersion] = version;
        return options;
    }

    private static (string Key, string Value) Divide(string option, string pair, string example) => pair.IndexOf('=') is var equals and > 0
        ? (pair[..equals].Trim(), pair[(equals + 1)..].Trim())
        : throw new UsageException($"{option} {pair}: write it as {example}");

    private static Option<string[]> Many(string name, string helpName, string description) => new(name) { HelpName = helpName, Description = description };
}

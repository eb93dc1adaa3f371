using Plimsoll.Fixes;
using Plimsoll.Settings;

namespace Plimsoll.Rules;

/// <summary>The facts about a rule that every host shows: in the IDE, in the build, on the command line, in the docs.</summary>
/// <param name="Id">Stable for ever: <c>PLM1001</c>.</param>
/// <param name="Name">The pattern found, not the remedy: <c>memory-limit-missing</c>.</param>
/// <param name="Severity">Its severity when nothing is configured; <see cref="Severity.Off"/> for a policy to switch on.</param>
public sealed record RuleInfo(string Id, string Name, Severity Severity)
{
    /// <summary>What the rule looks for, in one sentence: the head of its page and the title in the IDE's rule list.</summary>
    public required string Title { get; init; }

    /// <summary>Why it matters, in a sentence or two that end with a full stop.</summary>
    public required string Why { get; init; }

    /// <summary>Comes from the notes on running a cluster that Plimsoll grew from: part of the rule set <c>notes</c>.</summary>
    public bool FromNotes { get; init; }

    /// <summary>
    /// Its errors say that the API server refuses the object. False for rules whose errors are somebody's demand, or depend on what else
    /// is in the cluster.
    /// </summary>
    public bool IsRefused { get; init; }

    /// <summary>About how YAML is written, which says nothing of C#.</summary>
    public bool IsOfYaml { get; init; }

    /// <summary>What the least safe of its fixes asks of the person who makes them; null when it has none.</summary>
    public FixSafety? Fix { get; init; }

    /// <summary>Rules that leave the word to this one: what they would say appears when its finding goes.</summary>
    public IReadOnlyList<string> SpeaksFor { get; init; } = [];

    /// <summary>The settings that change what it finds.</summary>
    public IReadOnlyList<Setting> Settings { get; init; } = [];

    /// <summary>The family by the first digit of the id.</summary>
    public string Family => Id[3] switch
    {
        '0' => "Input",
        '1' => "Resources",
        '2' => "Networking",
        '3' => "Stateful",
        '4' => "Scheduling",
        '5' => "Scaling",
        '6' => "Health",
        '7' => "Security",
        '8' => "Api",
        _ => "Definitions",
    };

    /// <summary>The page that explains the rule.</summary>
    public string HelpUri => $"https://plimsoll.dev/rules/{Id}";
}

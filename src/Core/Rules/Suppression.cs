using Plimsoll.Kubernetes;
using Plimsoll.Model;

namespace Plimsoll.Rules;

/// <summary>One word of a comment or annotation by which somebody wants to hear nothing of a rule at some place.</summary>
internal sealed class Suppression(SourceSpan span, SuppressedRule words)
{
    /// <summary>Where the word stands; for an annotation, its value.</summary>
    public SourceSpan Span { get; } = span;

    /// <summary>What was written: an id or a name.</summary>
    public string Word { get; } = words.Word;

    /// <summary>Null when the word names no rule.</summary>
    public RuleInfo? Rule { get; } = RuleCatalog.Find(words.Word)?.Info;

    public string Reason { get; } = words.Reason;

    /// <summary>The line, from 0, of which it speaks; null when it speaks of the whole file or of an object.</summary>
    public int? Line { get; init; }

    /// <summary>The field whose value it is part of; null for a comment.</summary>
    public Field? Annotation { get; init; }

    /// <summary>The object of which an annotation speaks.</summary>
    public ManifestObject? Object { get; init; }

    /// <summary>The path below which it speaks of the object: the pod template's, where it stands there.</summary>
    public string Path { get; init; } = "";

    /// <summary>Whether it has held back a finding.</summary>
    public bool IsUsed { get; private set; }

    /// <summary>Whether it holds back a finding, which is of its file or its object.</summary>
    public bool Holds(Finding finding)
    {
        var holds = Rule is not null && finding.Rule.Id == Rule.Id
            && (Line is null || finding.Span.StartPosition.Line == Line)
            && IsBelow(finding.Path, Path) && (words.Place is null || IsAt(finding, words.Place));
        IsUsed |= holds;
        return holds;
    }

    private static bool IsAt(Finding finding, string place)
    {
        const string container = "container=";
        if (!place.StartsWith(container, StringComparison.Ordinal))
            return place.Length > 0 && IsBelow(finding.Path, place);
        return finding.Object?.Workload is { } workload
            && workload.Pod.AllContainers.Any(candidate => candidate.Name == place.Substring(container.Length) && IsBelow(finding.Path, candidate.Field.Path));
    }

    private static bool IsBelow(string path, string start) => start.Length == 0
        || (path.StartsWith(start, StringComparison.Ordinal) && (path.Length == start.Length || path[start.Length] is '.' or '['));
}

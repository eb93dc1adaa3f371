using System.Runtime.CompilerServices;
using Plimsoll.Fixes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules;

/// <summary>What a rule reports at one node. Every host renders the same finding.</summary>
public sealed class Finding(RuleInfo rule, Severity severity, SourceSpan span, string message)
{
    public RuleInfo Rule { get; } = rule;

    public Severity Severity { get; } = severity;

    public SourceSpan Span { get; } = span;

    /// <summary>What is wrong: names the object, the value found and the value wanted.</summary>
    public string Message { get; } = message;

    /// <summary>The object it concerns; null for a document that is none.</summary>
    public ManifestObject? Object { get; init; }

    /// <summary>The node's path from the object's root: <c>spec.containers[0]</c>.</summary>
    public string Path { get; init; } = "";

    /// <summary>What to do, in a few words for beside the place: <c>add resources.limits.memory</c>.</summary>
    public string? Hint { get; internal set; }

    public IReadOnlyList<RelatedLocation> Related => _related;

    private RelatedLocation[] _related = [];

    /// <summary>Adds a place that the message speaks of; absent ones are left out.</summary>
    internal Finding Also(Field field, string message)
    {
        if (field.NearestPresent.Node is not null && field.Anchor is { File: not null } anchor)
            _related = [.. _related, new RelatedLocation(anchor, message)];
        return this;
    }

    /// <summary>Adds a place that no field holds.</summary>
    internal Finding Also(SourceSpan span, string message)
    {
        _related = [.. _related, new RelatedLocation(span, message)];
        return this;
    }

    /// <summary>
    /// Edits that make the finding go away; null when nobody knows which would. Made when asked for: most findings are only shown.
    /// </summary>
    public Fix? Fix => _makeFix is null ? null : (_fix ??= new StrongBox<Fix?>(_makeFix())).Value;

    // Two threads may both make it; they make the same.
    private StrongBox<Fix?>? _fix;
    private Func<Fix?>? _makeFix;

    /// <param name="title">What the fix does, without names and values: findings with the same title are fixed together.</param>
    /// <param name="edits">Gives no edit when what it takes is not known.</param>
    /// <param name="safety">The rule's, where this fix is not safer than others of the rule.</param>
    internal Finding OfferFix(string title, Func<IReadOnlyList<NodeEdit>> edits, FixSafety? safety = null)
    {
        _makeFix = () => edits() is { Count: > 0 } made ? new Fix(title, safety ?? Rule.Fix ?? FixSafety.Unsafe, made) : null;
        return this;
    }

    internal Finding Suggest(string hint)
    {
        Hint = hint;
        return this;
    }

    /// <summary>The same finding, with more words at the end of its message.</summary>
    public Finding Append(string words) => new(Rule, Severity, Span, Message + words) { Object = Object, Path = Path, Hint = Hint, _related = _related, _makeFix = _makeFix };

    public override string ToString() => $"{Span}: {Severity.ToName()} {Rule.Id}: {Message}";
}

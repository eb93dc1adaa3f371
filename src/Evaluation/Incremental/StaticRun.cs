using Microsoft.CodeAnalysis;

namespace Plimsoll.Evaluation.Incremental;

/// <summary>The one run of a static member's initializer, or of a type's static constructor.</summary>
internal sealed class StaticRun(ISymbol member, EvaluationRecord record)
{
    public ISymbol Member { get; } = member;

    public EvaluationRecord Record { get; } = record;

    /// <summary>Of the value when it was new; null where its changes cannot be seen.</summary>
    public ulong? Fingerprint { get; set; }
}

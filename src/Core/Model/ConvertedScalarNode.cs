namespace Plimsoll.Model;

/// <summary>A scalar of which Kubernetes' conversion to JSON makes something else than what is written.</summary>
internal sealed class ConvertedScalarNode(SourceSpan span, ScalarKind kind, string text, string written) : ScalarNode(span, kind, text)
{
    public override string? Written { get; } = written;
}

namespace Plimsoll.Model;

/// <summary>A key that its mapping has already: Kubernetes refuses it, and other readers silently drop one of the two.</summary>
public sealed record DuplicateKey(string Key, SourceSpan Span, SourceSpan First);

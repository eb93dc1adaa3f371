using Plimsoll.Model;

namespace Plimsoll.Yaml;

/// <summary>Ends the reading of one document; never leaves the reader.</summary>
internal sealed class ManifestSyntaxException(SourceSpan span, string message) : Exception(message)
{
    public SourceSpan Span { get; } = span;
}

using Plimsoll.Model;

namespace Plimsoll.Rules;

/// <summary>Another place that a finding speaks of: the Service, the quota.</summary>
public sealed record RelatedLocation(SourceSpan Span, string Message);

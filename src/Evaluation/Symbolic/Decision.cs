using Plimsoll.Charts.Templates;

namespace Plimsoll.Evaluation.Symbolic;

/// <summary>A condition that an evaluation came to, and which way it went.</summary>
internal sealed record Decision(TemplateExpression Condition, bool IsTaken);

namespace Plimsoll.Evaluation.Interpretation;

/// <summary>How a statement ended.</summary>
internal enum Completion
{
    Normal,
    Break,
    Continue,
    Return,

    /// <summary>A goto is on its way to <see cref="Activation.Target"/>.</summary>
    Goto,
}

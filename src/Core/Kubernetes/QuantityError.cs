namespace Plimsoll.Kubernetes;

/// <summary>Why Kubernetes refuses a text as a quantity.</summary>
public enum QuantityError
{
    None,

    /// <summary>Empty, or with characters that no quantity has: spaces, <c>B</c>, a lower-case <c>g</c>, a second point.</summary>
    Malformed,

    /// <summary>A suffix without a number. Kubernetes notices only for <c>Pi</c> and <c>Ei</c>, and reads <c>Mi</c> as 0.</summary>
    MissingNumber,

    /// <summary>Made of permitted characters, but not a suffix: <c>1K</c>, <c>1ki</c>, <c>1e</c>.</summary>
    UnknownSuffix,
}

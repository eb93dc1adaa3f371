namespace Plimsoll.Fixes;

/// <summary>Whether a fix may be made without a person looking at it.</summary>
public enum FixSafety
{
    /// <summary>What is deployed means the same as before, or could not be deployed before.</summary>
    Safe,

    /// <summary>It changes what a pod gets or does, or guesses what was meant: somebody should look at it.</summary>
    Unsafe,
}

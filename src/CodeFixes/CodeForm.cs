namespace Plimsoll.CodeFixes;

/// <summary>The ways in which code can say the same, the best first.</summary>
internal enum CodeForm
{
    /// <summary>Where the object is created, in the words that the code has for the value already.</summary>
    InSameWords,

    /// <summary>Where the object is created, as a plain value.</summary>
    AsValue,

    /// <summary>Where what a helper created is used: <c>Container("web") with { … }</c>.</summary>
    AtUse,
}

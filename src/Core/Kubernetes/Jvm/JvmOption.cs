namespace Plimsoll.Kubernetes.Jvm;

/// <summary>One word among the options of a JVM.</summary>
/// <param name="Text">The word, expanded and without quotes.</param>
/// <param name="Source">Where the JVM finds it.</param>
/// <param name="Variable">The environment variable that holds the word, or null when command or args do.</param>
/// <param name="Index">The element of command followed by args, or the number of the word in the variable; from 0.</param>
public sealed record JvmOption(string Text, JvmOptionSource Source, string? Variable, int Index);

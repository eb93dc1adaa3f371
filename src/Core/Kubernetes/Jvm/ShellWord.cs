namespace Plimsoll.Kubernetes.Jvm;

/// <summary>A word of a shell command after expansion.</summary>
/// <param name="Text">The word without quotes.</param>
/// <param name="Variable">The variable that the whole word comes from, or null.</param>
/// <param name="Index">The number of the word within that variable.</param>
internal readonly record struct ShellWord(string Text, string? Variable = null, int Index = 0);

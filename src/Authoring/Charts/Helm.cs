namespace Plimsoll;

/// <summary>What has no counterpart in C#.</summary>
[Evaluable]
public static class Helm
{
    /// <summary>
    /// A template written by hand, for what cannot be said in C#. Wherever the definition is executed or judged by rules, it is
    /// <paramref name="atBuildTime"/>.
    /// </summary>
    /// <param name="template">One action with its braces: <c>{{ .Values.x | int }}</c>. Its output is written as a <typeparamref name="T"/>.</param>
    /// <param name="atBuildTime">What stands for the result outside of Helm.</param>
    /// <typeparam name="T">The type of the result.</typeparam>
    public static T Raw<T>(string template, T atBuildTime) => atBuildTime;
}

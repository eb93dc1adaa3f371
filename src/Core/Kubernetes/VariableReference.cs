namespace Plimsoll.Kubernetes;

/// <summary>The references to variables that Kubernetes expands in env, command and args: <c>$(NAME)</c>, where <c>$$</c> is a dollar.</summary>
internal static class VariableReference
{
    public static bool IsIn(string text, string name) => In(text).Contains(name, StringComparer.Ordinal);

    /// <summary>The names that a text refers to, in its order.</summary>
    public static IEnumerable<string> In(string text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] != '$')
                continue;
            if (text[i + 1] == '(')
            {
                var end = text.IndexOf(')', i + 2);
                if (end < 0)
                    yield break;
                yield return text.Substring(i + 2, end - i - 2);
                i = end;
            }
            else
            {
                // A dollar after a dollar, or before anything else, stands for itself.
                i++;
            }
        }
    }
}

namespace Plimsoll.Invariants;

/// <summary>Makes a text that shows a fault as short as it can be, so that a person sees the fault.</summary>
internal static class TextReduction
{
    /// <param name="text">Shows the fault.</param>
    /// <param name="hasFault">Whether another text shows it as well.</param>
    public static string Reduce(string text, Func<string, bool> hasFault)
    {
        for (var length = Math.Max(1, text.Length / 2); ; length /= 2)
        {
            for (var at = 0; at < text.Length;)
            {
                var shorter = text.Remove(at, Math.Min(length, text.Length - at));
                if (hasFault(shorter))
                    text = shorter;
                else
                    at += length;
            }

            if (length <= 1)
                return text;
        }
    }
}

using System.Globalization;

namespace Plimsoll.Kubernetes.Security;

/// <summary>The base64 of a Secret's <c>data</c>, as Go's standard encoding reads it: padded, line breaks left out.</summary>
internal static class SecretData
{
    /// <summary>Why a text is not base64, as the end of a sentence; null when it is.</summary>
    public static string? Base64Problem(string text)
    {
        var count = 0;
        var padding = 0;
        foreach (var c in text)
        {
            if (c is '\r' or '\n')
                continue;
            if (c == '=')
            {
                padding++;
                if (padding > 2)
                    return "it has too much padding";
            }
            else if (padding > 0)
            {
                return "something follows its padding";
            }
            else if (c is not ((>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '+' or '/'))
            {
                return char.IsControl(c) ? "there is a control character in it"
                    : c == ' ' ? "there is a blank in it"
                    : string.Format(CultureInfo.InvariantCulture, "there is a {0} in it", c);
            }

            count++;
        }

        return count % 4 == 0 ? null : "its length is not a multiple of four";
    }

    /// <summary>How many bytes a valid text stands for.</summary>
    public static long DecodedLength(string text)
    {
        var characters = text.Count(static c => c is not ('\r' or '\n' or '='));
        return characters * 3L / 4;
    }

    /// <summary>The characters that a valid text stands for, when they are ASCII; else something that is no JSON.</summary>
    public static string Decode(string text)
    {
        var bytes = Convert.FromBase64String(text);
        return System.Text.Encoding.UTF8.GetString(bytes);
    }
}

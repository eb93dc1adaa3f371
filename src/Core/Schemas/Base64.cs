namespace Plimsoll.Schemas;

/// <summary>Base64 as Go's standard decoder takes it: padded, line ends left out.</summary>
internal static class Base64
{
    public static bool IsValid(string text)
    {
        var (count, padding) = (0, 0);
        foreach (var c in text)
        {
            if (c is '\r' or '\n')
                continue;
            if (c == '=')
                padding++;
            else if (padding > 0 || !(c is >= 'A' and <= 'Z' or >= 'a' and <= 'z' or >= '0' and <= '9' or '+' or '/'))
                return false;
            count++;
        }

        return count % 4 == 0 && padding <= 2;
    }
}

using System.Globalization;

namespace Plimsoll.Kubernetes.Jvm;

/// <summary>Memory sizes as HotSpot reads them: whole numbers, decimal or hexadecimal, with one letter of k, m, g, t in either case.</summary>
public static class JvmSize
{
    /// <returns>False for anything on which the JVM would refuse to start, such as <c>1.5g</c> and <c>1gb</c>.</returns>
    public static bool TryParse(string text, out long bytes)
    {
        bytes = 0;
        var shift = text.Length == 0 ? -1 : text[text.Length - 1] switch
        {
            'k' or 'K' => 10,
            'm' or 'M' => 20,
            'g' or 'G' => 30,
            't' or 'T' => 40,
            _ => 0,
        };
        if (shift < 0)
            return false;
        var digits = shift == 0 ? text : text.Substring(0, text.Length - 1);
        var isHex = digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        if (!long.TryParse(
            isHex ? digits.Substring(2) : digits,
            isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number) || number < 0 || number > long.MaxValue >> shift)
            return false;
        bytes = number << shift;
        return true;
    }
}

using System.Globalization;

namespace Plimsoll.Evaluation.Interpretation;

/// <summary>As much of Kubernetes' quantities as C#'s own operators on ResourceQuantity need.</summary>
internal static class Quantities
{
    private static readonly string[] Suffixes = ["n", "u", "m", "", "k", "M", "G", "T", "P", "E"];
    private static readonly string[] BinarySuffixes = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];

    public static bool AreEqual(string left, string right) =>
        left == right || TryParse(left, out var a) && TryParse(right, out var b) && a == b;

    public static bool TryParse(string text, out decimal value)
    {
        value = 0;
        text = text.Trim();
        var split = text.Length;
        while (split > 0 && !(text[split - 1] is >= '0' and <= '9' or '.'))
            split--;
        var suffix = text.Substring(split);
        if (Array.IndexOf(Suffixes, suffix) < 0 && Array.IndexOf(BinarySuffixes, suffix) < 0)
            return false;
        if (!decimal.TryParse(text.Substring(0, split), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return false;
        return TryScale(number, suffix, out value);
    }

    private static bool TryScale(decimal number, string suffix, out decimal value)
    {
        value = number;
        try
        {
            if (suffix.EndsWith("i", StringComparison.Ordinal))
            {
                for (var i = Array.IndexOf(BinarySuffixes, suffix); i > 0; i--)
                    value *= 1024;
                return true;
            }

            for (var i = Array.IndexOf(Suffixes, suffix) - 3; i != 0; i -= Math.Sign(i))
                value = i > 0 ? value * 1000 : value / 1000;
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }
}

using System.Globalization;
using System.Text;

namespace Plimsoll.Kubernetes;

/// <summary>What a text that Kubernetes refuses as a quantity most likely means.</summary>
internal static class QuantitySuggestion
{
    // Lower case, for what people write after a number; "m" and "e" are absent because they are valid as they stand.
    private static readonly Dictionary<string, string> Units = new(StringComparer.Ordinal)
    {
        [""] = "", ["b"] = "", ["byte"] = "", ["bytes"] = "",
        ["k"] = "k", ["kb"] = "k", ["ki"] = "Ki", ["kib"] = "Ki",
        ["m"] = "M", ["mb"] = "M", ["meg"] = "M", ["mi"] = "Mi", ["mib"] = "Mi",
        ["g"] = "G", ["gb"] = "G", ["gig"] = "G", ["gi"] = "Gi", ["gib"] = "Gi",
        ["t"] = "T", ["tb"] = "T", ["ti"] = "Ti", ["tib"] = "Ti",
        ["p"] = "P", ["pb"] = "P", ["pi"] = "Pi", ["pib"] = "Pi",
        ["eb"] = "E", ["ei"] = "Ei", ["eib"] = "Ei",
        ["cpu"] = "", ["cpus"] = "", ["core"] = "", ["cores"] = "", ["vcpu"] = "", ["vcpus"] = "",
        ["mcpu"] = "m", ["millicpu"] = "m", ["millicpus"] = "m", ["millicore"] = "m", ["millicores"] = "m",
        ["µ"] = "u", ["μ"] = "u",
    };

    public static string? For(string text)
    {
        var plain = Normalize(text);
        var end = 0;
        while (end < plain.Length && plain[end] is (>= '0' and <= '9') or '.' or ',')
            end++;
        var number = Number(plain.Substring(0, end));
        if (number is null)
            return null;

        var unit = plain.Substring(end);
        // The case of a lone m is meaningful: 500m is half a core, 500M half a billion bytes.
        if (unit is not ("m" or "u" or "n" or "E") && !Units.TryGetValue(unit.ToLowerInvariant(), out unit))
            return null;
        var suggestion = number + unit;
        return suggestion != text && Quantity.TryParse(suggestion, out _) ? suggestion : null;
    }

    // A sign is left in place, where no number starts with it: nobody knows what a negative quantity was meant to be.
    private static string Normalize(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || c is '_' or '"' or '\'')
                continue;
            var digit = CharUnicodeInfo.GetDecimalDigitValue(c);
            plain.Append(digit >= 0 ? (char)('0' + digit) : c);
        }

        return plain.ToString();
    }

    // A comma before groups of three digits separates thousands; a single other one is a decimal comma.
    private static string? Number(string text)
    {
        var parts = text.Split(',');
        if (parts.Length > 1)
        {
            var isGrouped = parts[0].Length is >= 1 and <= 3 && parts.Skip(1).All(part => part.Split('.')[0].Length == 3);
            if (!isGrouped && (parts.Length > 2 || text.Contains('.')))
                return null;
            text = string.Join(isGrouped ? "" : ".", parts);
        }

        return text.Any(c => c != '.') && text.Count(c => c == '.') <= 1 ? text : null;
    }
}

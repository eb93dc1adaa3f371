using Plimsoll.Fixes;
using Plimsoll.Model;

namespace Plimsoll.Rules;

/// <summary>Fixes of words that the API knows in one spelling only.</summary>
internal static class SpellingFix
{
    public const string FixTitle = "Write the word as the API does";

    /// <summary>Offers the word that differs in the case of letters only: what the API refused before, it takes then.</summary>
    public static Finding OfferSpelling(this Finding finding, Field field, params string[] words)
    {
        if (finding.Object is { } manifest && words.FirstOrDefault(word => string.Equals(word, field.Text, StringComparison.OrdinalIgnoreCase)) is { } meant)
            finding.OfferFix(FixTitle, () => [NodeEdit.Set(manifest, field, NewNode.Text(meant))], FixSafety.Safe);
        return finding;
    }
}

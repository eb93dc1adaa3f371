using Plimsoll.Rules;

namespace Plimsoll.Commands;

/// <summary>Rules as people name them on the command line: by id, by name, or by the first characters of the id.</summary>
internal static class RuleNames
{
    private const string IdPrefix = "PLM";
    private const int IdLength = 7;

    /// <summary>The rules that a word names. <c>IsFamily</c> when it is a prefix of ids such as <c>PLM1</c>.</summary>
    /// <exception cref="UsageException">It names none.</exception>
    public static (IReadOnlyList<RuleInfo> Rules, bool IsFamily) Resolve(string word)
    {
        if (RuleCatalog.Find(word) is { } rule)
            return ([rule.Info], false);
        if (word.StartsWith(IdPrefix, StringComparison.OrdinalIgnoreCase) && word.Length < IdLength && word.Skip(IdPrefix.Length).All(char.IsAsciiDigit)
            && RuleCatalog.Rules.Select(static rule => rule.Info).Where(info => info.Id.StartsWith(word, StringComparison.OrdinalIgnoreCase)).ToList() is { Count: > 0 } family)
            return (family, true);
        throw Unknown(word);
    }

    /// <summary>The one rule with an id or name.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static RuleInfo Find(string word) => RuleCatalog.Find(word)?.Info ?? throw Unknown(word);

    private static UsageException Unknown(string word)
    {
        var names = RuleCatalog.Rules.SelectMany(static rule => new[] { rule.Info.Id, rule.Info.Name });
        var hint = Spelling.Nearest(word, names) is { } near ? $": did you mean {near}?" : ": see `plimsoll rules`";
        return new UsageException($"there is no rule \"{word}\"{hint}");
    }
}

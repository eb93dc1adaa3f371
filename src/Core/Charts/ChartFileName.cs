using System.Text;

namespace Plimsoll.Charts;

/// <summary>Names of files in a chart.</summary>
internal static class ChartFileName
{
    /// <summary>The name of a member in lower case, its words with hyphens between: <c>DisruptionBudget</c> gives <c>disruption-budget</c>.</summary>
    public static string Of(string member)
    {
        var name = new StringBuilder(member.Length + 4);
        for (var i = 0; i < member.Length; i++)
        {
            var startsWord = char.IsUpper(member[i]) && i > 0
                && (char.IsLower(member[i - 1]) || char.IsDigit(member[i - 1]) || i + 1 < member.Length && char.IsLower(member[i + 1]) && char.IsUpper(member[i - 1]));
            if (startsWord && name[name.Length - 1] != '-')
                name.Append('-');
            name.Append(member[i] == '_' ? '-' : char.ToLowerInvariant(member[i]));
        }

        return name.ToString().Trim('-') is { Length: > 0 } text ? text : "unnamed";
    }
}

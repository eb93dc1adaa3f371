using Plimsoll.Model;

namespace Plimsoll.Rules.Health;

/// <summary>How messages show what a field holds.</summary>
internal static class Written
{
    private const int Longest = 60;

    public static string Of(Field field) => field.Node switch
    {
        ScalarNode { Kind: ScalarKind.String } scalar => Quote(scalar.Text),
        ScalarNode scalar => scalar.Text,
        MappingNode => "a mapping",
        SequenceNode => "a list",
        _ => "nothing",
    };

    /// <summary>In quotation marks and on one line, cut where it is long.</summary>
    public static string Quote(string text)
    {
        var line = text.Replace('\n', ' ').Replace('\r', ' ');
        return line.Length <= Longest ? $"\"{line}\"" : $"\"{line.Substring(0, Longest)}…\"";
    }
}

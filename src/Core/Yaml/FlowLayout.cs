namespace Plimsoll.Yaml;

/// <summary>How a flow collection is laid out.</summary>
/// <param name="Padding">What stands between a brace and what it encloses.</param>
/// <param name="AfterColon">Between a colon and its value; only keys in quotes may do without anything.</param>
/// <param name="AfterComma">Between a comma and the next entry on the same line.</param>
/// <param name="Indentation">What an entry with a line of its own has before it, beyond what its collection has; empty when all stand on one line.</param>
internal readonly record struct FlowLayout(string Padding, string AfterColon, string AfterComma, string Indentation)
{
    public static FlowLayout Default { get; } = new("", " ", " ", "");

    public bool IsOneLine => Indentation.Length == 0;
}

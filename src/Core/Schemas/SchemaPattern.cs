using System.Text.RegularExpressions;

namespace Plimsoll.Schemas;

/// <summary>A regular expression of a custom resource's definition, which Kubernetes reads in Go's notation.</summary>
public sealed class SchemaPattern
{
    /// <summary>Go's expressions take linear time; one that would not here is left unjudged rather than waited for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    /// <summary>What Go reads differently, or .NET not at all.</summary>
    private static readonly string[] OtherNotation = ["[[:", "(?P", "\\Q", "\\C", "\\pN", "\\z", "\\x{"];

    private readonly Regex _regex;

    private SchemaPattern(string text, Regex regex)
    {
        Text = text;
        _regex = regex;
    }

    public string Text { get; }

    /// <summary>Null for an expression that cannot be judged here.</summary>
    public static SchemaPattern? Create(string text)
    {
        if (OtherNotation.Any(notation => text.IndexOf(notation, StringComparison.Ordinal) >= 0))
            return null;
        try
        {
            return new SchemaPattern(text, new Regex(text, RegexOptions.CultureInvariant, Patience));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>True also when it would take too long to say.</summary>
    public bool IsMatch(string value)
    {
        try
        {
            return _regex.IsMatch(value);
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }
}

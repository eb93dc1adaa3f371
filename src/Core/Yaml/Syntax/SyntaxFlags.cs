namespace Plimsoll.Yaml.Syntax;

/// <summary>What the parser knows of a construct and its readers would have to find out again.</summary>
[Flags]
public enum SyntaxFlags : byte
{
    None = 0,

    /// <summary>A scalar of several lines, or one with escapes: its value is not the text between its ends.</summary>
    NeedsDecoding = 1,

    /// <summary>Something in it could not be read: what is missing from a collection may be there, and the value of a scalar is open.</summary>
    IsBroken = 2,

    /// <summary>A template action stands in it, so that the text is not the value.</summary>
    HasTemplate = 4,

    /// <summary>A collection of whose entries a template decides: some are not known, and one of its keys may be there twice.</summary>
    IsOpen = 8,

    /// <summary>A scalar with a brace, which may be a placeholder's.</summary>
    HasBrace = 32,

    /// <summary>A block sequence that is not indented deeper than the key of which it is the value.</summary>
    IsIndentless = 16,
}

using System.Globalization;

namespace Plimsoll.Yaml.Syntax;

/// <summary>The words for each error: what is wrong, and where it helps, what to write instead.</summary>
internal static class SyntaxMessages
{
    /// <summary>Not YAML, yet Kubernetes' own reader takes it, and so do we.</summary>
    public static bool IsWarning(SyntaxError error) => error is
        SyntaxError.CommentWithoutSpace or
        SyntaxError.QuotedTextNotIndented or
        SyntaxError.FlowNotIndented or
        SyntaxError.DashInFlow or
        SyntaxError.DirectiveInDocument or
        SyntaxError.DeepBlankLine;

    public static string Of(SyntaxError error, string? argument) => string.Format(CultureInfo.InvariantCulture, Template(error), argument);

    private static string Template(SyntaxError error) => error switch
    {
        SyntaxError.TabIndentation => "this line is indented with a tab: YAML wants spaces",
        SyntaxError.TabBeforeIndicator => "a tab stands before a nested list or mapping: YAML wants spaces here",
        SyntaxError.TabInBlockScalar => "this line of the block text has a tab instead of indentation: use spaces, or leave the line empty",
        SyntaxError.IndentedTooDeep => "`{0}` is indented deeper than the keys beside it: the key above has a value already",
        SyntaxError.IndentedBetween => "this line fits no level of indentation: {0}",
        SyntaxError.ItemInMapping => "a list item cannot stand among the keys of a mapping: indent it below its key",
        SyntaxError.ItemAfterValue => "a list item cannot stand here: the key above has a value already",
        SyntaxError.ItemOnKeyLine => "a list cannot start on the line of its key: put `- ` on the next line",
        SyntaxError.KeyInSequence => "`{0}` stands among the items of a list: indent it below its item, or start it with `- `",
        SyntaxError.DashWithoutSpace => "a space is missing after `-`",
        SyntaxError.MissingColon => "`{0}` has no `:` behind it: a mapping wants `key: value` on every line",
        SyntaxError.ColonWithoutSpace => "a space is missing after this `:`",
        SyntaxError.FullWidthColon => "this is a full-width colon: YAML wants `: `",
        SyntaxError.EqualsSign => "`=` separates nothing in YAML: write `key: value`",
        SyntaxError.NestedMapping => "a mapping value is not allowed here: quote the text, because it contains `: `",
        SyntaxError.MultilineKey => "a key must stand on one line, with its `:`",
        SyntaxError.LongKey => "this key is longer than the 1024 characters within which Kubernetes' reader looks for its `:`",
        SyntaxError.BlockScalarAsKey => "a block text cannot stand here: give it a key",
        SyntaxError.QuestionMarkInValue => "a key with `? ` cannot start on the line of another key: quote the text if it is one",
        SyntaxError.ConflictMarker => "this is a merge conflict that nobody resolved",
        SyntaxError.UnclosedDoubleQuote => "this text in double quotes is not closed",
        SyntaxError.UnclosedSingleQuote => "this text in single quotes is not closed",
        SyntaxError.TextAfterDoubleQuote => "the quoted text ends before `{0}`: write a quote inside it as `\\\"`",
        SyntaxError.TextAfterSingleQuote => "the quoted text ends before `{0}`: write a quote inside it as `''`",
        SyntaxError.UnknownEscape => "`{0}` is no escape of YAML: write `\\\\` for a backslash, or use single quotes",
        SyntaxError.MalformedEscape => "`{0}` wants more hexadecimal digits",
        SyntaxError.TextAfterBracket => "`{0}` cannot follow the bracket that closes this value",
        SyntaxError.TextAfterAlias => "`{0}` cannot follow an alias: quote the text if it starts with `*`",
        SyntaxError.TextAfterValue => "`{0}` cannot stand here: the value before it is complete",
        SyntaxError.TextAfterRoot => "the document ended above: start another with a line `---`",
        SyntaxError.TextBeforeMapping => "this line is no part of the mapping below it: make it a comment with `#`",
        SyntaxError.TextAfterDocumentEnd => "nothing but a comment may follow `...` on its line",
        SyntaxError.UnclosedBracket => "this `[` is not closed",
        SyntaxError.UnclosedBrace => "this `{{` is not closed",
        SyntaxError.BracketClosedByBrace => "this `}}` closes a `[`: write `]`",
        SyntaxError.BraceClosedByBracket => "this `]` closes a `{{`: write `}}`",
        SyntaxError.StrayBracket => "this `{0}` closes nothing",
        SyntaxError.StrayComma => "a value cannot start with a comma",
        SyntaxError.MissingComma => "a comma is missing before this",
        SyntaxError.ExtraComma => "there is nothing before this comma",
        SyntaxError.SecondColon => "there is a second `:` here: remove it, or quote the text",
        SyntaxError.ItemInFlow => "items between brackets have no `- `",
        SyntaxError.BlockScalarInFlow => "a block text cannot stand between brackets: use quotes",
        SyntaxError.ReservedCharacter => "a value cannot start with `{0}`: put the text in quotes",
        SyntaxError.PercentSign => "a value cannot start with `%`: put the text in quotes",
        SyntaxError.MalformedBlockHeader => "behind `{0}` there may be one digit from 1 to 9 for the indentation and one of `+` and `-`",
        SyntaxError.TextAfterBlockHeader => "the text of a block starts on the line after `{0}`: quote the text if it starts with `{0}`",
        SyntaxError.DeepBlankLineBeforeText => "this blank line has more spaces than the first line of the text below it: remove them",
        SyntaxError.AnchorWithoutName => "a name is missing after `&`",
        SyntaxError.AliasWithoutName => "a name is missing after `*`: quote the text if it starts with `*`",
        SyntaxError.SecondAnchor => "this value has an anchor already",
        SyntaxError.SecondTag => "this value has a tag already",
        SyntaxError.PropertyOfAlias => "an alias has neither an anchor nor a tag of its own",
        SyntaxError.PropertyWithoutSpace => "a space is missing behind this",
        SyntaxError.MalformedTag => "`{0}` is no tag: quote the text if it starts with `!`",
        SyntaxError.UnknownTagHandle => "no `%TAG` directive declares `{0}`",
        SyntaxError.UnknownAnchor => "no anchor `&{0}` comes before this alias",
        SyntaxError.RecursiveAnchor => "the value of the anchor `&{0}` contains itself",
        SyntaxError.RepeatedAliases => "the aliases of this document repeat too much: Kubernetes refuses it",
        SyntaxError.NestedTooDeep => "nested deeper than {0} levels",
        SyntaxError.LongScalar => "this text is larger than {0} MiB: no API server takes such an object",
        SyntaxError.ManyDocuments => "more than {0} documents in one file: the rest is not read",
        SyntaxError.MissingKey => "a key is missing before `:`",
        SyntaxError.NullKey => "a key cannot be null: put it in quotes",
        SyntaxError.KeyIsCollection => "a key must be text: this one is a mapping or a list",
        SyntaxError.HugeKey => "a key cannot be a number above 9223372036854775807: put it in quotes",
        SyntaxError.MergeOfNoMapping => "`<<` merges mappings: its value must be an alias of a mapping, or a list of such",
        SyntaxError.NotFinite => "`{0}` is no number in JSON, which Kubernetes makes of it: put it in quotes",
        SyntaxError.TagMismatch => "`{0}` is not what its tag says",
        SyntaxError.MalformedVersion => "the version is missing: `%YAML 1.2`",
        SyntaxError.UnsupportedVersion => "YAML {0} is not known: Kubernetes reads 1.1 and 1.2",
        SyntaxError.SecondVersion => "this document has a `%YAML` directive already",
        SyntaxError.MalformedTagDirective => "a `%TAG` directive has a handle and a prefix: `%TAG !e! tag:example.com,2000:`",
        SyntaxError.SecondTagDirective => "`{0}` is declared already",
        SyntaxError.DirectiveWithoutDocument => "a directive wants a line `---` after it: quote the text if it starts with `%`",
        SyntaxError.ControlCharacter => "the control character {0} is not allowed in YAML",
        SyntaxError.HalfCharacter => "half a character stands here: the file is not proper UTF-8",
        SyntaxError.ByteOrderMarkInside => "a byte order mark (U+FEFF) stands here, which nobody sees: remove it",
        SyntaxError.CommentWithoutSpace => "a comment wants a space before its `#`",
        SyntaxError.QuotedTextNotIndented => "this line of the quoted text is not indented deeper than its key",
        SyntaxError.FlowNotIndented => "this line is not indented deeper than the key of the brackets around it",
        SyntaxError.DashInFlow => "a dash alone between brackets is text: quote it",
        SyntaxError.DirectiveInDocument => "this directive starts a new document: write `...` above it, or quote the text",
        SyntaxError.DeepBlankLine => "this blank line has more spaces than the line below it",
        _ => throw new ArgumentOutOfRangeException(nameof(error), error, null),
    };
}

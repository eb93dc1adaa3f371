namespace Plimsoll.Yaml.Syntax;

/// <summary>All that can be wrong with a text. What to say of each is in <see cref="SyntaxMessages"/>.</summary>
public enum SyntaxError : byte
{
    /// <summary>A tab indents a line.</summary>
    TabIndentation,

    /// <summary>A tab between indicators of nested block collections.</summary>
    TabBeforeIndicator,

    /// <summary>A tab where a block scalar's indentation would be.</summary>
    TabInBlockScalar,

    /// <summary>A key deeper than its neighbours, below a value.</summary>
    IndentedTooDeep,

    /// <summary>A line between two levels of indentation.</summary>
    IndentedBetween,

    /// <summary>A list item among the keys of a mapping.</summary>
    ItemInMapping,

    /// <summary>A list item below a key that has a value.</summary>
    ItemAfterValue,

    /// <summary>A list item on the line of its key.</summary>
    ItemOnKeyLine,

    /// <summary>A key among the items of a list.</summary>
    KeyInSequence,

    /// <summary><c>-name</c> where an item was meant.</summary>
    DashWithoutSpace,

    /// <summary>A line of a mapping without a colon.</summary>
    MissingColon,

    /// <summary><c>key:value</c>.</summary>
    ColonWithoutSpace,

    /// <summary>The colon of Chinese and Japanese text.</summary>
    FullWidthColon,

    /// <summary><c>key=value</c>.</summary>
    EqualsSign,

    /// <summary>A second colon on the line of a value.</summary>
    NestedMapping,

    /// <summary>A key that goes over several lines.</summary>
    MultilineKey,

    /// <summary>A key of more than 1024 characters.</summary>
    LongKey,

    /// <summary><c>|</c> or <c>&gt;</c> where a key should be.</summary>
    BlockScalarAsKey,

    /// <summary><c>? </c> in a value.</summary>
    QuestionMarkInValue,

    /// <summary>What Git writes when it cannot merge.</summary>
    ConflictMarker,

    /// <summary><c>"</c> without its end.</summary>
    UnclosedDoubleQuote,

    /// <summary><c>'</c> without its end.</summary>
    UnclosedSingleQuote,

    /// <summary>Text behind a closing double quote.</summary>
    TextAfterDoubleQuote,

    /// <summary>Text behind a closing single quote.</summary>
    TextAfterSingleQuote,

    /// <summary>A backslash that starts no escape.</summary>
    UnknownEscape,

    /// <summary><c>\x</c>, <c>\u</c> or <c>\U</c> without its digits.</summary>
    MalformedEscape,

    /// <summary>Text behind a closing bracket.</summary>
    TextAfterBracket,

    /// <summary>Text behind an alias.</summary>
    TextAfterAlias,

    /// <summary>Text that belongs to nothing.</summary>
    TextAfterValue,

    /// <summary>Text below the value of a document.</summary>
    TextAfterRoot,

    /// <summary>A line of text before the first key.</summary>
    TextBeforeMapping,

    /// <summary>Text on or behind the line <c>...</c>.</summary>
    TextAfterDocumentEnd,

    /// <summary><c>[</c> without its end.</summary>
    UnclosedBracket,

    /// <summary><c>{</c> without its end.</summary>
    UnclosedBrace,

    /// <summary><c>[</c> closed by <c>}</c>.</summary>
    BracketClosedByBrace,

    /// <summary><c>{</c> closed by <c>]</c>.</summary>
    BraceClosedByBracket,

    /// <summary>A closing bracket that closes nothing.</summary>
    StrayBracket,

    /// <summary>A comma where a value should be.</summary>
    StrayComma,

    /// <summary>No comma between two entries.</summary>
    MissingComma,

    /// <summary>Two commas, or one before the first entry.</summary>
    ExtraComma,

    /// <summary>Two colons between key and value.</summary>
    SecondColon,

    /// <summary><c>- </c> between brackets.</summary>
    ItemInFlow,

    /// <summary><c>|</c> or <c>&gt;</c> between brackets.</summary>
    BlockScalarInFlow,

    /// <summary>A value that starts with <c>@</c> or a back quote.</summary>
    ReservedCharacter,

    /// <summary>A value that starts with <c>%</c>.</summary>
    PercentSign,

    /// <summary>A wrong number behind <c>|</c> or <c>&gt;</c>.</summary>
    MalformedBlockHeader,

    /// <summary>Text on the line of <c>|</c> or <c>&gt;</c>.</summary>
    TextAfterBlockHeader,

    /// <summary>A blank line deeper than the first line of a block scalar.</summary>
    DeepBlankLineBeforeText,

    /// <summary><c>&amp;</c> alone.</summary>
    AnchorWithoutName,

    /// <summary><c>*</c> alone.</summary>
    AliasWithoutName,

    /// <summary>Two anchors of one node.</summary>
    SecondAnchor,

    /// <summary>Two tags of one node.</summary>
    SecondTag,

    /// <summary>An anchor or a tag before an alias.</summary>
    PropertyOfAlias,

    /// <summary>An anchor or a tag that touches its value.</summary>
    PropertyWithoutSpace,

    /// <summary>A tag that is none.</summary>
    MalformedTag,

    /// <summary>A tag whose handle no directive declares.</summary>
    UnknownTagHandle,

    /// <summary>An alias of nothing.</summary>
    UnknownAnchor,

    /// <summary>An alias inside its own anchor.</summary>
    RecursiveAnchor,

    /// <summary>Aliases of aliases, so that the document explodes.</summary>
    RepeatedAliases,

    /// <summary>More levels than any manifest has.</summary>
    NestedTooDeep,

    /// <summary>A text larger than an API server takes.</summary>
    LongScalar,

    /// <summary>More documents in one file than anything reads.</summary>
    ManyDocuments,

    /// <summary>A colon without a key.</summary>
    MissingKey,

    /// <summary><c>null</c> or <c>~</c> as a key.</summary>
    NullKey,

    /// <summary>A list or a mapping as a key.</summary>
    KeyIsCollection,

    /// <summary>A number as a key that is no 64-bit integer.</summary>
    HugeKey,

    /// <summary><c>&lt;&lt;</c> with a value that cannot be merged.</summary>
    MergeOfNoMapping,

    /// <summary><c>.inf</c> or <c>.nan</c>.</summary>
    NotFinite,

    /// <summary>A tag that the text contradicts.</summary>
    TagMismatch,

    /// <summary>A <c>%YAML</c> directive without a version.</summary>
    MalformedVersion,

    /// <summary>A <c>%YAML</c> directive of another major version.</summary>
    UnsupportedVersion,

    /// <summary>Two <c>%YAML</c> directives.</summary>
    SecondVersion,

    /// <summary>A <c>%TAG</c> directive without handle or prefix.</summary>
    MalformedTagDirective,

    /// <summary>Two <c>%TAG</c> directives of one handle.</summary>
    SecondTagDirective,

    /// <summary>A directive with no <c>---</c> after it.</summary>
    DirectiveWithoutDocument,

    /// <summary>A character that no YAML may hold.</summary>
    ControlCharacter,

    /// <summary>A surrogate without its other half.</summary>
    HalfCharacter,

    /// <summary>A byte order mark that is not at the start.</summary>
    ByteOrderMarkInside,

    /// <summary><c>#</c> that touches what is before it.</summary>
    CommentWithoutSpace,

    /// <summary>A line of a quoted text that is not indented deeper than its key.</summary>
    QuotedTextNotIndented,

    /// <summary>A line between brackets that is not indented deeper than its key.</summary>
    FlowNotIndented,

    /// <summary>A dash alone between brackets.</summary>
    DashInFlow,

    /// <summary>A directive below a document that no <c>...</c> ends.</summary>
    DirectiveInDocument,

    /// <summary>A blank line of a block scalar deeper than the comment below it.</summary>
    DeepBlankLine,

    /// <summary><c>\'</c> in double quotes.</summary>
    QuoteEscape,

    /// <summary><c>&lt;&lt;</c> below a key that it brings along.</summary>
    MergeBelowKey,

    /// <summary>A tab among blanks, where YAML allows it and Kubernetes does not.</summary>
    TabNotRead,

    /// <summary>A tab as the first character of a block scalar.</summary>
    TabStartsBlockText,

    /// <summary>A key of a flow mapping that is not on the line of its colon.</summary>
    FlowKeyOverLines,

    /// <summary>A key of a flow mapping of more than 1024 characters.</summary>
    LongFlowKey,

    /// <summary><c>{a: :b}</c>.</summary>
    ColonStartsText,

    /// <summary><c>{a:, b: c}</c>.</summary>
    ColonBeforeIndicator,

    /// <summary><c>{a: b?}</c>.</summary>
    QuestionMarkInFlow,

    /// <summary><c>&amp;a.b</c>.</summary>
    AnchorCharacter,

    /// <summary><c>!a#b</c>.</summary>
    TagCharacter,

    /// <summary><c>[!!str, a]</c>.</summary>
    TagWithoutSpace,

    /// <summary>Any directive.</summary>
    DirectiveNotRead,

    /// <summary><c>--- text</c>.</summary>
    TextAfterMarker,

    /// <summary><c>---text</c>.</summary>
    MarkerWithoutSpace,

    /// <summary>A document behind <c>...</c> without <c>---</c>.</summary>
    DocumentAfterEnd,

    /// <summary><c>...</c> with no document above it.</summary>
    EndOfNothing,

    /// <summary>A character that YAML 1.1 takes for a line end.</summary>
    LineSeparator,

    /// <summary><c>\/</c> outside JSON.</summary>
    SlashEscape,

    /// <summary>Half a character as an escape outside JSON.</summary>
    HalfCharacterEscape,
}

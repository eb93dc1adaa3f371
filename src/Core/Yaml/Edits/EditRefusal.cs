namespace Plimsoll.Yaml.Edits;

/// <summary>Why an edit was not made.</summary>
public enum EditRefusal
{
    /// <summary>It was made, or there was nothing to do.</summary>
    None,

    /// <summary>Nothing stands at the path.</summary>
    NotFound,

    /// <summary>What stands there is no collection of the kind that the edit needs.</summary>
    WrongKind,

    /// <summary>The mapping has the key already.</summary>
    KeyExists,

    /// <summary>The key stands there twice, and only one of the two counts.</summary>
    DuplicateKey,

    /// <summary>The document has syntax errors: what its text means is open.</summary>
    SyntaxErrors,

    /// <summary>A template decides about the place.</summary>
    Template,

    /// <summary>The value to write is not known.</summary>
    UnknownValue,

    /// <summary>The place is written elsewhere: an alias or a merge key stands for it.</summary>
    Alias,

    /// <summary>Aliases repeat what stands there: they would change with it, or lose it.</summary>
    Anchor,

    /// <summary>Comments stand where the new form of the node has no place for them.</summary>
    Comments,

    /// <summary>A node cannot move into itself.</summary>
    MoveIntoItself,

    /// <summary>The text around is so unusual that the edit would have changed more than what was asked for.</summary>
    UnusualText,
}

namespace Plimsoll.Yaml.Edits;

/// <summary>Whether an edit was made, and why not.</summary>
public readonly record struct EditResult(EditRefusal Refusal)
{
    public static EditResult Done { get; } = new(EditRefusal.None);

    public bool IsDone => Refusal == EditRefusal.None;

    /// <summary>The reason for a person; empty when the edit was made.</summary>
    public string Reason => Refusal switch
    {
        EditRefusal.None => "",
        EditRefusal.NotFound => "nothing stands there",
        EditRefusal.WrongKind => "what stands there is no mapping or list that could hold it",
        EditRefusal.KeyExists => "the mapping has this key already",
        EditRefusal.DuplicateKey => "the key stands there twice",
        EditRefusal.SyntaxErrors => "the document has syntax errors",
        EditRefusal.Template => "a template decides about this place",
        EditRefusal.UnknownValue => "the value to write is not known",
        EditRefusal.Alias => "it is written elsewhere: an alias or merge key stands for it",
        EditRefusal.Anchor => "aliases repeat what stands there",
        EditRefusal.Comments => "comments stand there that have no place in the new form",
        EditRefusal.MoveIntoItself => "a node cannot move into itself",
        _ => "the text around it is too unusual to edit safely",
    };

    public override string ToString() => IsDone ? "done" : Reason;
}

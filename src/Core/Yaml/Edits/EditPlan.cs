namespace Plimsoll.Yaml.Edits;

/// <summary>The edits of a text that together make one change of its nodes, or why there are none.</summary>
internal sealed class EditPlan
{
    private readonly List<TextEdit> _edits = [];

    public EditRefusal Refusal { get; private set; }

    public void Replace(int start, int end, string text)
    {
        if (end > start || text.Length > 0)
            _edits.Add(new TextEdit(start, end - start, text));
    }

    public void Insert(int position, string text) => Replace(position, position, text);

    public void Delete(int start, int end) => Replace(start, end, "");

    public void Refuse(EditRefusal refusal)
    {
        if (Refusal == EditRefusal.None)
            Refusal = refusal;
    }

    /// <summary>The edits in the order of the text; null when two of them overlap.</summary>
    public IReadOnlyList<TextEdit>? ToEdits()
    {
        var edits = _edits.OrderBy(static edit => edit.Start).ThenBy(static edit => edit.End).ToList();
        for (var i = 1; i < edits.Count; i++)
        {
            if (edits[i].Start < edits[i - 1].End)
                return null;
        }

        return edits;
    }
}

using Plimsoll.Yaml.Edits;

namespace Plimsoll.Fixes;

/// <summary>
/// Edits of one text that can be made at once. Edits that touch count as overlapping: which of two insertions at one place comes
/// first, nobody has said.
/// </summary>
public sealed class TextEdits
{
    private readonly List<TextEdit> _edits = [];

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<TextEdit> InOrder => _edits;

    /// <summary>Whether edits overlap with none that is here.</summary>
    public bool CanAdd(IEnumerable<TextEdit> edits) => edits.All(edit => Find(edit) >= 0);

    /// <summary>Whether the very same edits are here.</summary>
    public bool HasAll(IReadOnlyList<TextEdit> edits) => edits.All(edit => Place(edit) is var index && index < _edits.Count && _edits[index] == edit);

    /// <summary>Adds the edits of one fix, which may touch each other: their order is known.</summary>
    public void Add(IEnumerable<TextEdit> edits)
    {
        foreach (var edit in edits)
        {
            var index = Place(edit);
            while (index < _edits.Count && _edits[index].Start <= edit.Start)
                index++;
            _edits.Insert(index, edit);
        }
    }

    /// <summary>The index at which an edit belongs; negative when it overlaps.</summary>
    private int Find(TextEdit edit) => Place(edit) is var index && index < _edits.Count && _edits[index].Start <= edit.End ? -1 : index;

    /// <summary>The index of the first edit that does not end before an edit starts.</summary>
    private int Place(TextEdit edit)
    {
        var (low, high) = (0, _edits.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_edits[middle].End < edit.Start)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}

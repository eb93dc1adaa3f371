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

    /// <summary>Adds edits that overlap neither with each other nor with those that are here.</summary>
    public void Add(IEnumerable<TextEdit> edits)
    {
        foreach (var edit in edits)
        {
            if (Find(edit) is var index and >= 0)
                _edits.Insert(index, edit);
        }
    }

    /// <summary>The index at which an edit belongs; negative when it overlaps.</summary>
    private int Find(TextEdit edit)
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

        return low < _edits.Count && _edits[low].Start <= edit.End ? -1 : low;
    }
}

using System.Text;

namespace Plimsoll.Yaml.Edits;

/// <summary>Edits that were made one after the other, as edits of the text as it was before the first of them.</summary>
internal sealed class EditHistory(int length)
{
    private readonly int _length = length;

    /// <summary>What the text is made of now: stretches of the original, and new texts between them.</summary>
    private List<Piece> _pieces = length == 0 ? [] : [new Piece(0, length, null)];

    /// <param name="edits">Of the text as the edits before left it, in its order.</param>
    public void Add(IEnumerable<TextEdit> edits)
    {
        var pieces = new List<Piece>();
        var source = 0;
        var offset = 0;
        var position = 0;
        foreach (var edit in edits)
        {
            Take(edit.Start - position, pieces);
            if (edit.NewText.Length > 0)
                pieces.Add(new Piece(0, edit.NewText.Length, edit.NewText));
            Take(edit.Length, null);
            position = edit.End;
        }

        Take(int.MaxValue, pieces);
        _pieces = pieces;
        return;

        void Take(int count, List<Piece>? target)
        {
            while (count > 0 && source < _pieces.Count)
            {
                var piece = _pieces[source];
                var taken = Math.Min(count, piece.Length - offset);
                target?.Add(piece.Part(offset, taken));
                count -= taken;
                offset += taken;
                if (offset < piece.Length)
                    continue;
                source++;
                offset = 0;
            }
        }
    }

    /// <param name="start">Where the text starts in the one whose positions the edits are to have.</param>
    public IReadOnlyList<TextEdit> ToEdits(int start)
    {
        var edits = new List<TextEdit>();
        var position = 0;
        var inserted = new StringBuilder();
        foreach (var piece in _pieces)
        {
            if (piece.Text is { } text)
            {
                inserted.Append(text);
                continue;
            }

            Flush(piece.Start);
            position = piece.Start + piece.Length;
        }

        Flush(_length);
        return edits;

        void Flush(int next)
        {
            if (inserted.Length > 0 || next > position)
                edits.Add(new TextEdit(start + position, next - position, inserted.ToString()));
            inserted.Clear();
        }
    }

    private readonly record struct Piece(int Start, int Length, string? Text)
    {
        public Piece Part(int offset, int length) =>
            Text is null ? new Piece(Start + offset, length, null) : new Piece(0, length, Text.Substring(offset, length));
    }
}

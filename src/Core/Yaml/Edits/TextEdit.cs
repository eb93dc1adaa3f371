using System.Text;

namespace Plimsoll.Yaml.Edits;

/// <summary>A stretch of a text, in UTF-16 units, and what is to stand there instead.</summary>
public readonly record struct TextEdit(int Start, int Length, string NewText)
{
    public int End => Start + Length;

    /// <summary>Makes all edits at once: their positions are those of the text as it is given.</summary>
    /// <param name="text">What to edit.</param>
    /// <param name="edits">In the order of the text; they may touch, but not overlap.</param>
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        var output = new StringBuilder(text.Length);
        var position = 0;
        foreach (var edit in edits)
        {
            output.Append(text, position, edit.Start - position).Append(edit.NewText);
            position = edit.End;
        }

        return output.Append(text, position, text.Length - position).ToString();
    }
}

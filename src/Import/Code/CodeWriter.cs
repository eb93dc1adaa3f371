using System.Text;

namespace Plimsoll.Import.Code;

/// <summary>Writes expressions as a person lays them out: short ones on a line, others a member a line.</summary>
internal sealed class CodeWriter(StringBuilder text)
{
    private const int Width = 120;
    private const int MembersOnALine = 4;
    private const int DepthOnALine = 2;

    /// <param name="expression">The expression; references are resolved.</param>
    /// <param name="indentation">Columns before the line that it is in.</param>
    /// <param name="column">Columns that the line has already.</param>
    /// <param name="isMember">Whether it is the value of a member of a class, which has its braces on lines of their own.</param>
    public void Write(CodeExpression expression, int indentation, int column, bool isMember = false)
    {
        switch (expression)
        {
            case CodeText { Text: var one }:
                text.Append(one);
                break;
            case CodeLines { Text: var lines }:
                // Behind a name the lines are indented below it; an item starts with them.
                WriteRaw(lines, column == indentation ? indentation : indentation + 4);
                break;
            case CodeGroup group:
                WriteGroup(group, indentation, column, isMember);
                break;
            default:
                throw new InvalidOperationException($"{expression} is not resolved");
        }
    }

    private void WriteGroup(CodeGroup group, int indentation, int column, bool isMember)
    {
        if (group.Members.Count == 0)
        {
            text.Append(group.Empty);
            return;
        }

        if (!(isMember && !group.IsList) && OnALine(group, DepthOnALine) is { } line && column + line.Length < Width)
        {
            text.Append(line);
            return;
        }

        if (group.IsList)
            text.Append('\n').Append(' ', indentation).Append("[\n");
        else
            text.Append(group.Opening).Append('\n').Append(' ', indentation).Append("{\n");
        foreach (var member in group.Members)
        {
            foreach (var comment in member.Comments)
                text.Append(' ', indentation + 4).Append("//").Append(comment).Append('\n');
            text.Append(' ', indentation + 4);
            var start = indentation + 4;
            if (member.Target is { } target)
            {
                text.Append(target).Append(" =");
                start += target.Length + 3;
                // A list that does not fit starts on the next line.
                if (member.Value is not CodeGroup { IsList: true, Members.Count: > 0 } list || OnALine(list, DepthOnALine) is { } fits && start + fits.Length < Width)
                    text.Append(' ');
            }

            Write(member.Value, indentation + 4, start);
            text.Append(",\n");
        }

        text.Append(' ', indentation).Append(group.IsList ? ']' : '}');
    }

    private static string? OnALine(CodeExpression expression, int depth)
    {
        switch (expression)
        {
            case CodeText { Text: var one }:
                return one;
            case CodeGroup { Members.Count: 0 } empty:
                return empty.Empty;
            case CodeGroup group when group.IsList || depth > 0 && group.Members.Count <= MembersOnALine:
                var all = new StringBuilder();
                foreach (var member in group.Members)
                {
                    if (member.Comments.Count > 0 || OnALine(member.Value, group.IsList ? depth : depth - 1) is not { } value)
                        return null;
                    all.Append(all.Length == 0 ? "" : ", ").Append(member.Target is null ? value : $"{member.Target} = {value}");
                    if (all.Length >= Width)
                        return null;
                }

                return group.IsList ? $"[{all}]" : $"{group.Opening} {{ {all} }}";
            default:
                return null;
        }
    }

    /// <summary>The lines stand under the quotes; what is before the closing ones is no part of the text.</summary>
    private void WriteRaw(string lines, int indentation)
    {
        var quotes = new string('"', Math.Max(3, LongestRun(lines) + 1));
        text.Append(quotes).Append('\n');
        foreach (var line in lines.Split('\n'))
            text.Append(line.Length == 0 ? "" : new string(' ', indentation) + line).Append('\n');
        text.Append(' ', indentation).Append(quotes);
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
            longest = Math.Max(longest, run = c == '"' ? run + 1 : 0);
        return longest;
    }
}

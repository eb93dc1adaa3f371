using Plimsoll.Model;
using YamlDotNet.Core;

namespace Plimsoll.Yaml;

/// <summary>Puts the parser's complaint into words for the person who wrote the text, at the place where that person would look.</summary>
internal static class SyntaxExplanation
{
    public static SyntaxProblem Of(YamlException problem, TextFile file, int start, int end)
    {
        var offset = Math.Max(start, Math.Min(end, start + (int)problem.Start.Index));
        if (Has(problem.Message, "tab") && FirstTab(file.Text, offset, end) is var found and >= 0)
            offset = found;
        // What is missing at the end is looked for after the last word, not at the marker that ends the document.
        if (offset >= end || IsMarker(file.Text, offset))
            offset = LastContent(file.Text, start, offset);
        var position = file.GetPosition(offset);
        var line = file.GetLine(position.Line) ?? "";
        var indent = line.Length - line.TrimStart().Length;
        var lineStart = file.GetLineStart(position.Line);

        if (line.Substring(0, indent).IndexOf('\t') is var tab and >= 0)
            return new(new SourceSpan(file, lineStart + tab, 1), "this line is indented with a tab: YAML wants spaces");
        if (TemplateIn(line) is var template and >= 0)
            return new(new SourceSpan(file, lineStart + template, 2), "this looks like a template (`{{`): render it first, for example with `helm template`");
        var message = problem.Message.Length == 0 ? "this is not YAML" : Reword(problem.Message);
        return new(new SourceSpan(file, offset, offset < end ? 1 : 0), message);
    }

    /// <summary>The first tab that indents a line.</summary>
    private static int FirstTab(string text, int from, int end)
    {
        var indents = true;
        for (var i = text.LastIndexOf('\n', Math.Max(0, from - 1)) + 1; i < end; i++)
        {
            if (indents && text[i] == '\t')
                return i;
            indents = text[i] == '\n' || (indents && text[i] == ' ');
        }

        return -1;
    }

    private static bool IsMarker(string text, int offset) => string.CompareOrdinal(text, offset, "---", 0, 3) == 0 && (offset == 0 || text[offset - 1] == '\n');

    /// <summary>The last character before an offset that is neither blank nor in a line that only comments.</summary>
    private static int LastContent(string text, int start, int offset)
    {
        var i = offset - 1;
        while (i > start)
        {
            var line = text.LastIndexOf('\n', i) + 1;
            var content = text.Substring(line, i + 1 - line).TrimStart();
            if (content.Length > 0 && content[0] != '#' && !char.IsWhiteSpace(text[i]))
                return i;
            i = content.Length > 0 && content[0] == '#' ? line - 1 : i - 1;
        }

        return Math.Min(offset, Math.Max(start, 0));
    }

    private static int TemplateIn(string line) => line.IndexOf("{{", StringComparison.Ordinal);

    private static string Reword(string message) => message switch
    {
        _ when Has(message, "Mapping values are not allowed") || Has(message, "mapping values are not allowed") =>
            "a mapping value is not allowed here: quote the text if it contains `: `, or check the indentation",
        _ when Has(message, "found invalid mapping") => "this line does not continue the mapping above: check the indentation of this line and of the one above",
        _ when Has(message, "quoted scalar, found wrong indentation") => "a quoted text is not closed: its next line is not indented",
        _ when Has(message, "did not find expected key") => "this line does not continue the mapping above: check its indentation",
        _ when Has(message, "did not find expected '-' indicator") => "this line does not continue the list above: check its indentation",
        _ when Has(message, "unexpected end of stream") => "a quoted text is not closed before the end of the document",
        _ when Has(message, "cannot start any token") => "this character cannot start a value: put the text in quotes",
        _ when Has(message, "could not find expected ':'") => "a `:` is missing after this key",
        _ when Has(message, "did not find expected ',' or") => "a `,` or the closing bracket is missing here",
        _ => char.ToLowerInvariant(message[0]) + message.Substring(1).TrimEnd('.'),
    };

    private static bool Has(string message, string part) => message.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}

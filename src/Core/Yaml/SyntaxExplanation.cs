using Plimsoll.Model;
using YamlDotNet.Core;

namespace Plimsoll.Yaml;

/// <summary>Puts the parser's complaint into words for the person who wrote the text, at the place where that person would look.</summary>
internal static class SyntaxExplanation
{
    public static SyntaxProblem Of(YamlException problem, TextFile file, int start, int end)
    {
        var offset = Math.Max(start, Math.Min(end, start + (int)problem.Start.Index));
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

    private static int TemplateIn(string line) => line.IndexOf("{{", StringComparison.Ordinal);

    private static string Reword(string message) => message switch
    {
        _ when Has(message, "Mapping values are not allowed") || Has(message, "mapping values are not allowed") =>
            "a mapping value is not allowed here: quote the text if it contains `: `, or check the indentation",
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

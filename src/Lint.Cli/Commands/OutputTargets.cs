using System.CommandLine;
using System.CommandLine.Parsing;
using Plimsoll.Output;

namespace Plimsoll.Commands;

/// <summary>
/// Reads <c>--format</c> and <c>--output</c> as pairs, in the order in which they stand: an output belongs to the format before it,
/// or after it when that format has none yet. A format alone goes to standard output, an output alone is text.
/// </summary>
internal static class OutputTargets
{
    private const string StandardOutput = "-";

    public static string[] Formats { get; } = ["text", "concise", "json"];

    /// <exception cref="UsageException">Two formats would go to one place.</exception>
    public static IReadOnlyList<OutputTarget> Read(ParseResult result, Option<string[]> format, Option<string[]> output)
    {
        var pairs = new List<(string? Format, string? Path)>();
        string? name = null;
        foreach (var token in result.Tokens)
        {
            if (token.Type == TokenType.Option)
            {
                name = token.Value;
            }
            else if (token.Type == TokenType.Argument && name is not null && (name == format.Name || name == output.Name))
            {
                Add(pairs, token.Value, isFormat: name == format.Name);
                name = null;
            }
        }

        var targets = pairs
            .Select(static pair => new OutputTarget(Parse(pair.Format), pair.Path == StandardOutput ? null : pair.Path))
            .DefaultIfEmpty(new OutputTarget(OutputFormat.Text, null))
            .ToList();
        if (targets.GroupBy(static target => target.Path ?? "").FirstOrDefault(static group => group.Count() > 1) is { } crowded)
            throw new UsageException(crowded.Key.Length == 0 ? "two formats would go to standard output: give one an --output" : $"two formats would go to {crowded.Key}");
        return targets;
    }

    private static void Add(List<(string? Format, string? Path)> pairs, string value, bool isFormat)
    {
        if (pairs.Count > 0 && (isFormat ? pairs[^1].Format : pairs[^1].Path) is null)
            pairs[^1] = isFormat ? (value, pairs[^1].Path) : (pairs[^1].Format, value);
        else
            pairs.Add(isFormat ? (value, null) : (null, value));
    }

    private static OutputFormat Parse(string? format) => format switch
    {
        "json" => OutputFormat.Json,
        "concise" => OutputFormat.Concise,
        _ => OutputFormat.Text,
    };
}

using System.Text.RegularExpressions;

namespace Plimsoll.Parity.Schemas;

/// <summary>The formats of a type's fields, by following the functions of its compiled validator.</summary>
internal sealed partial class ValidatorFormats
{
    private readonly Dictionary<string, string> _functions;
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);

    public ValidatorFormats(string script)
    {
        _functions = Function().Matches(script).ToDictionary(static match => match.Groups["name"].Value, static match => match.Groups["body"].Value, StringComparer.Ordinal);
        foreach (Match call in Field().Matches(script))
            _fields.TryAdd(call.Groups["key"].Value, call.Groups["function"].Value);
    }

    /// <summary><c>int32</c>, <c>int64</c>, <c>double</c>, <c>byte</c>, <c>date-time</c>; <c>integer</c> for one without a format; null when it has none.</summary>
    public string? Of(string key) => _fields.TryGetValue(key, out var function) ? Of(function, 0) : null;

    private string? Of(string function, int depth)
    {
        if (depth > 3 || !_functions.TryGetValue(function, out var body))
            return null;
        if (Format().Match(body) is { Success: true } format)
            return format.Groups["format"].Value;
        if (body.Contains("type:\"integer\"", StringComparison.Ordinal))
            return "integer";
        return Call().Matches(body).Select(call => Of(call.Value, depth + 1)).FirstOrDefault(static found => found is not null);
    }

    [GeneratedRegex(@"function (?<name>validate\d+)\(data(?<body>.*?)(?=function validate\d+\(|$)", RegexOptions.Singleline)]
    private static partial Regex Function();

    [GeneratedRegex("(?<function>validate\\d+)\\(data(?:\\.|\\[\")(?<key>[\\w$-]+)")]
    private static partial Regex Field();

    [GeneratedRegex("params:\\{format:\"(?<format>[\\w-]+)\"")]
    private static partial Regex Format();

    [GeneratedRegex(@"validate\d+(?=\()")]
    private static partial Regex Call();
}

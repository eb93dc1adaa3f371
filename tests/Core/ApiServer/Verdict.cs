using System.Text.RegularExpressions;

namespace Plimsoll.ApiServer;

/// <summary>What a real API server said to an object by itself, in a strict dry run.</summary>
/// <param name="Place">Where the object comes from, for people.</param>
/// <param name="Text">The object, in YAML or JSON.</param>
/// <param name="IsAccepted">Whether it took the object.</param>
/// <param name="Message">Why it did not.</param>
internal sealed partial record Verdict(string Place, string Text, bool IsAccepted, string Message)
{
    /// <summary>It refused what no other look at the object would show: something that the cluster has not.</summary>
    public bool IsAboutTheCluster => Message.StartsWith("namespaces ", StringComparison.Ordinal);

    /// <summary>The fields that its message names, without indices.</summary>
    public IReadOnlyList<string> Fields
    {
        get
        {
            if (UnknownFields().Matches(Message) is { Count: > 0 } unknown)
                return [.. unknown.Select(static match => WithoutIndices(match.Groups["path"].Value))];
            // Go's embedded structs are not in the object; one field has another name there.
            if (GoField().Match(Message) is { Success: true } go)
                return [string.Join('.', go.Groups["path"].Value.Split('.').Where(static part => !char.IsUpper(part[0])))];
            if (Message.Contains("`selector` does not match template `labels`", StringComparison.Ordinal))
                return ["spec.selector", "spec.template.metadata.labels"];
            return [.. InvalidFields().Matches(Message).Select(static match => WithoutIndices(match.Groups["path"].Value).Replace("persistentDisk", "gcePersistentDisk", StringComparison.Ordinal))];
        }
    }

    public static string WithoutIndices(string path) => Index().Replace(path, "");

    [GeneratedRegex(@"unknown field ""(?<path>[^""]+)""")]
    private static partial Regex UnknownFields();

    [GeneratedRegex(@"Go struct field \w+\.(?<path>\S+) of type")]
    private static partial Regex GoField();

    [GeneratedRegex(@"(?<=^|is invalid: \[?|, )(?<path>[a-z][\w.\[\]/-]*): (?=Required|Invalid|Unsupported|Duplicate|Forbidden|Not found|Too )")]
    private static partial Regex InvalidFields();

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Index();
}

using System.Globalization;
using System.Text;

namespace Plimsoll.Yaml;

/// <summary>What the handles of tags stand for in a document: <c>!!str</c> is <c>tag:yaml.org,2002:str</c>.</summary>
internal sealed class TagHandles
{
    public const string CorePrefix = "tag:yaml.org,2002:";

    private readonly Dictionary<string, string> _prefixes = new(StringComparer.Ordinal) { ["!!"] = CorePrefix, ["!"] = "!" };

    /// <param name="directives">Those of the document, as written; others than <c>%TAG</c> say nothing here.</param>
    public TagHandles(IEnumerable<string> directives)
    {
        foreach (var directive in directives)
        {
            if (directive.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries) is ["%TAG", var handle, var prefix])
                _prefixes[handle] = prefix;
        }
    }

    /// <summary>The whole tag that a shorthand stands for; <c>!</c> alone stays what it is.</summary>
    public string Expand(string tag)
    {
        if (tag.StartsWith("!<", StringComparison.Ordinal))
            return tag.Substring(2).TrimEnd('>');
        if (tag.Length == 1)
            return tag;
        var end = tag.IndexOf('!', 1);
        var handle = end < 0 ? "!" : tag.Substring(0, end + 1);
        return _prefixes.TryGetValue(handle, out var prefix) ? prefix + Decode(tag.Substring(handle.Length)) : tag;
    }

    private static string Decode(string suffix)
    {
        if (suffix.IndexOf('%') < 0)
            return suffix;
        var bytes = new List<byte>();
        for (var i = 0; i < suffix.Length; i++)
        {
            if (suffix[i] == '%' && i + 2 < suffix.Length && byte.TryParse(suffix.Substring(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                bytes.Add(code);
                i += 2;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(suffix.Substring(i, 1)));
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}

using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Plimsoll.Rules;

namespace Plimsoll.Output;

/// <summary>
/// Names findings so that tools know them again in the next run, when lines have moved: by rule, file, object, path and words, and
/// a number for those that agree in all of these. One instance a run, asked in the order of the findings.
/// </summary>
internal sealed partial class Fingerprints
{
    private const int HashBytes = 16;
    private const char Separator = '\u001F';

    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>32 hexadecimal digits.</summary>
    public string Next(Finding finding)
    {
        var owner = finding.Object;
        var identity = string.Join(
            Separator, finding.Rule.Id, finding.Span.File.Path, owner?.ApiVersion, owner?.Kind, owner?.WrittenNamespace, owner?.Name, finding.Path,
            LineNumber().Replace(finding.Message, "line"));
        var occurrence = _seen[identity] = _seen.GetValueOrDefault(identity) + 1;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{identity}{Separator}{occurrence}"));
        return Convert.ToHexStringLower(hash.AsSpan(0, HashBytes));
    }

    [GeneratedRegex("line [0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex LineNumber();
}

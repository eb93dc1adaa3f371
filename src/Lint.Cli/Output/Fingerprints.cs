using System.Buffers;
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

    // By the fingerprint of the first of them: findings may be many, and what names them is long.
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>32 hexadecimal digits.</summary>
    public string Next(Finding finding)
    {
        var owner = finding.Object;
        var identity = string.Join(
            Separator, finding.Rule.Id, finding.Span.File.Path, owner?.ApiVersion, owner?.Kind, owner?.WrittenNamespace, owner?.Name, finding.Path,
            finding.Message.Contains("line ", StringComparison.Ordinal) ? LineNumber().Replace(finding.Message, "line") : finding.Message);
        var first = Hash(identity, 1);
        var occurrence = _seen[first] = _seen.GetValueOrDefault(first) + 1;
        return occurrence == 1 ? first : Hash(identity, occurrence);
    }

    private static string Hash(string identity, int occurrence)
    {
        var text = $"{identity}{Separator}{occurrence}";
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)), hash);
        ArrayPool<byte>.Shared.Return(bytes);
        return Convert.ToHexStringLower(hash[..HashBytes]);
    }

    [GeneratedRegex("line [0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex LineNumber();
}

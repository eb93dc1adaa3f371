using System.Globalization;
using System.Text;

namespace Plimsoll.Emission;

/// <summary>Names that every file system takes: lower case, few characters, bounded length, no device names.</summary>
internal static class FileName
{
    /// <summary>Far below the 255 bytes of file systems: Windows bounds the whole path to 260 characters.</summary>
    private const int LongestPart = 100;

    private const int HashLength = 8;

    private static readonly HashSet<string> Devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "con", "prn", "aux", "nul", "conin$", "conout$",
        "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    };

    /// <summary>A part of a file name. The same text always gives the same part; two texts may give the same one.</summary>
    public static string Part(string text)
    {
        var part = new StringBuilder(text.Length);
        foreach (var c in text)
            part.Append(char.ToLowerInvariant(c) is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or '-' or '_' ? char.ToLowerInvariant(c) : '-');
        var trimmed = part.ToString().Trim('.', '-');
        if (trimmed.Length == 0)
            return "unnamed";
        return trimmed.Length <= LongestPart ? trimmed : $"{trimmed.Substring(0, LongestPart - HashLength - 1)}-{Hash(text)}";
    }

    /// <summary>
    /// A folder as written, each of its segments made safe. A step up (<c>..</c>) stays: it is for the build to refuse, at
    /// which the person who wrote it learns of it.
    /// </summary>
    public static string Folder(string text)
    {
        var segments = text.Replace('\\', '/').Split('/').Where(segment => segment is not ("" or ".")).Select(Segment);
        return string.Join("/", segments);
    }

    /// <summary>Tells apart what has the same file name otherwise: 32 bits of FNV-1a, in hexadecimal digits.</summary>
    public static string Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
            hash = unchecked((hash ^ c) * 16777619u);
        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }

    private static string Segment(string segment)
    {
        if (segment == "..")
            return segment;
        var safe = new StringBuilder(segment.Length);
        foreach (var c in segment)
            safe.Append(c < ' ' || "<>:\"|?*\u007f".IndexOf(c) >= 0 || char.IsSurrogate(c) ? '-' : c);
        var trimmed = safe.ToString().TrimEnd('.', ' ');
        if (trimmed.Length == 0)
            return "unnamed";
        if (trimmed.Length > LongestPart)
            trimmed = $"{trimmed.Substring(0, LongestPart - HashLength - 1)}-{Hash(segment)}";
        return Devices.Contains(trimmed.Split('.')[0]) ? "_" + trimmed : trimmed;
    }
}

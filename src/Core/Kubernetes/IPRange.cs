using System.Diagnostics.CodeAnalysis;

namespace Plimsoll.Kubernetes;

/// <summary>A range of IP addresses in the notation of CIDR: <c>10.0.0.0/8</c>.</summary>
internal sealed class IPRange
{
    private readonly byte[] _bytes;
    private readonly bool _isIPv4;

    private IPRange(byte[] bytes, bool isIPv4, int length)
    {
        _bytes = bytes;
        _isIPv4 = isIPv4;
        Length = length;
    }

    /// <summary>How many leading bits all its addresses share.</summary>
    public int Length { get; }

    public static bool IsRange(string text) => TryParse(text, out _);

    public static bool TryParse(string text, [NotNullWhen(true)] out IPRange? range)
    {
        range = null;
        var slash = text.IndexOf('/');
        if (slash < 0 || !IPAddressText.TryParse(text.Substring(0, slash), out var address) || slash + 1 == text.Length)
            return false;
        var isIPv4 = text.IndexOf(':') < 0;
        var length = 0;
        for (var i = slash + 1; i < text.Length; i++)
        {
            if (text[i] is < '0' or > '9')
                return false;
            length = (length * 10) + text[i] - '0';
            if (length > (isIPv4 ? 32 : 128))
                return false;
        }

        range = new IPRange(isIPv4 ? [.. address.Bytes.Skip(12)] : address.Bytes, isIPv4, length);
        return true;
    }

    /// <summary>Whether the other range lies within and is smaller.</summary>
    public bool IsStrictlyAround(IPRange other)
    {
        if (_isIPv4 != other._isIPv4 || Length >= other.Length)
            return false;
        for (var bit = 0; bit < Length; bit++)
        {
            var mask = 0x80 >> (bit % 8);
            if (((_bytes[bit / 8] ^ other._bytes[bit / 8]) & mask) != 0)
                return false;
        }

        return true;
    }
}

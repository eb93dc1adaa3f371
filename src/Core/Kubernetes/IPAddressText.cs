using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Plimsoll.Kubernetes;

/// <summary>
/// An IP address as the API server reads it: IPv4 with leading zeros is taken (as decimal), zones and brackets are not. The classes of
/// .NET take more than that.
/// </summary>
internal sealed class IPAddressText
{
    private const int MappedPrefix = 12;

    private IPAddressText(byte[] bytes) => Bytes = bytes;

    /// <summary>Sixteen bytes: an IPv4 address is the last four, mapped into IPv6.</summary>
    public byte[] Bytes { get; }

    public bool IsIPv4 => Bytes.Take(10).All(static value => value == 0) && Bytes[10] == 0xff && Bytes[11] == 0xff;

    public bool IsUnspecified => Bytes.Skip(IsIPv4 ? MappedPrefix : 0).All(static value => value == 0);

    public bool IsLoopback => IsIPv4 ? Bytes[MappedPrefix] == 127 : Bytes.Take(15).All(static value => value == 0) && Bytes[15] == 1;

    public bool IsLinkLocal => IsIPv4 ? Bytes[MappedPrefix] == 169 && Bytes[13] == 254 : Bytes[0] == 0xfe && (Bytes[1] & 0xc0) == 0x80;

    public bool IsLinkLocalMulticast => IsIPv4 ? Bytes[MappedPrefix] == 224 && Bytes[13] == 0 && Bytes[14] == 0 : Bytes[0] == 0xff && (Bytes[1] & 0x0f) == 0x02;

    /// <summary>Why endpoints and external addresses may not be this one; null when they may.</summary>
    public string? WhyNotReachable => this switch
    {
        { IsUnspecified: true } => "is the unspecified address",
        { IsLoopback: true } => "is a loopback address",
        { IsLinkLocal: true } => "is a link-local address",
        { IsLinkLocalMulticast: true } => "is a link-local multicast address",
        _ => null,
    };

    public static bool IsAddress(string text) => TryParse(text, out _);

    public static bool TryParse(string text, [NotNullWhen(true)] out IPAddressText? address)
    {
        var bytes = new byte[16];
        var isAddress = text.IndexOf(':') >= 0 ? ReadIPv6(text, bytes) : ReadIPv4(text, 0, bytes, MappedPrefix);
        if (isAddress && text.IndexOf(':') < 0)
            bytes[10] = bytes[11] = 0xff;
        address = isAddress ? new IPAddressText(bytes) : null;
        return isAddress;
    }

    private static bool ReadIPv4(string text, int start, byte[] bytes, int at)
    {
        for (var part = 0; part < 4; part++)
        {
            var value = 0;
            var digits = 0;
            for (; start < text.Length && text[start] is >= '0' and <= '9'; start++, digits++)
            {
                value = (value * 10) + text[start] - '0';
                if (value > byte.MaxValue)
                    return false;
            }

            if (digits == 0 || (part < 3 ? start >= text.Length || text[start++] != '.' : start != text.Length))
                return false;
            bytes[at + part] = (byte)value;
        }

        return true;
    }

    private static bool ReadIPv6(string text, byte[] bytes)
    {
        var gap = -1;
        var at = 0;
        var i = 0;
        if (text.StartsWith("::", StringComparison.Ordinal))
        {
            gap = 0;
            i = 2;
        }

        while (i < text.Length)
        {
            if (at == 16)
                return false;
            var end = i;
            while (end < text.Length && text[end] is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F'))
                end++;
            if (end < text.Length && text[end] == '.')
                return at <= MappedPrefix && (gap >= 0 || at == MappedPrefix) && ReadIPv4(text, i, bytes, at) && Expand(bytes, at + 4, gap);
            if (end == i || end - i > 4)
                return false;
            var group = int.Parse(text.Substring(i, end - i), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            bytes[at++] = (byte)(group >> 8);
            bytes[at++] = (byte)group;
            if (end == text.Length)
                return Expand(bytes, at, gap);
            if (text[end] != ':' || end + 1 == text.Length)
                return false;
            i = end + 1;
            if (text[i] == ':')
            {
                if (gap >= 0)
                    return false;
                gap = at;
                i++;
            }
        }

        return Expand(bytes, at, gap);
    }

    /// <summary>Moves what stands behind <c>::</c> to the end.</summary>
    private static bool Expand(byte[] bytes, int read, int gap)
    {
        if (gap < 0)
            return read == 16;
        if (read > 14)
            return false;
        var behind = read - gap;
        Array.Copy(bytes, gap, bytes, 16 - behind, behind);
        Array.Clear(bytes, gap, 16 - read);
        return true;
    }
}

using System.Runtime.CompilerServices;
#if NET
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace Plimsoll.Yaml.Syntax;

/// <summary>Searches in the lines of a block collection, sixteen characters at a time where the machine can.</summary>
internal static class PlainText
{
    /// <summary>
    /// Where a plain scalar may end: the first line end, brace, colon before a blank or hash behind one; or the end of the text.
    /// </summary>
    public static int FindStop(string text, int start, int end)
    {
        var p = start;
#if NET
        if (Vector128.IsHardwareAccelerated)
        {
            for (; end - p > Vector128<byte>.Count; p += Vector128<byte>.Count)
            {
                var characters = Load(text, p);
                var found = Vector128.Equals(characters, Vector128.Create((byte)'\n')) | Vector128.Equals(characters, Vector128.Create((byte)'\r'))
                    | Vector128.Equals(characters, Vector128.Create((byte)':')) | Vector128.Equals(characters, Vector128.Create((byte)'#'))
                    | Vector128.Equals(characters, Vector128.Create((byte)'{'));
                for (var bits = found.ExtractMostSignificantBits(); bits != 0; bits &= bits - 1)
                {
                    var at = p + BitOperations.TrailingZeroCount(bits);
                    if (IsStop(text, at, start, end))
                        return at;
                }
            }
        }
#endif
        while (p < end && !IsStop(text, p, start, end))
            p++;
        return p;
    }

    /// <summary>The first character that is no space.</summary>
    public static int SkipSpaces(string text, int start, int end)
    {
        var p = start;
#if NET
        if (Vector128.IsHardwareAccelerated)
        {
            for (; end - p > Vector128<byte>.Count; p += Vector128<byte>.Count)
            {
                var others = ~Vector128.Equals(Load(text, p), Vector128.Create((byte)' '));
                if (others.ExtractMostSignificantBits() is var bits and not 0)
                    return p + BitOperations.TrailingZeroCount(bits);
            }
        }
#endif
        while (p < end && text[p] == ' ')
            p++;
        return p;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsStop(string text, int at, int start, int end) => text[at] switch
    {
        '\n' or '\r' or '{' => true,
        ':' => at + 1 >= end || text[at + 1] is ' ' or '\n' or '\r' or '\t',
        '#' => at > start && text[at - 1] is ' ' or '\t',
        _ => false,
    };

#if NET
    /// <summary>Sixteen characters as bytes; what fits into none becomes 255.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Load(string text, int p)
    {
        ref var first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text.AsSpan()));
        return Vector128.NarrowWithSaturation(
            Vector128.LoadUnsafe(ref first, (nuint)p),
            Vector128.LoadUnsafe(ref first, (nuint)(p + Vector128<ushort>.Count)));
    }
#endif
}

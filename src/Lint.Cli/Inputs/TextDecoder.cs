using System.Buffers.Binary;
using System.Text;

namespace Plimsoll.Inputs;

/// <summary>Bytes to text: UTF-8, or UTF-16 by its byte order mark. Never guesses: bytes that are no text are said to be none.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding LittleEndian = new(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding BigEndian = new(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);

    /// <summary>The text without its byte order mark; false, with what is wrong, when the bytes are not text.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, out string text, out string error)
    {
        var (encoding, skipped, name) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => ((Encoding)Utf8, 3, "UTF-8"),
            [0xFF, 0xFE, ..] => (LittleEndian, 2, "UTF-16"),
            [0xFE, 0xFF, ..] => (BigEndian, 2, "UTF-16"),
            _ => (Utf8, 0, "UTF-8"),
        };
        (text, error) = ("", "");
        try
        {
            text = encoding.GetString(bytes[skipped..]);
            return true;
        }
        catch (DecoderFallbackException problem)
        {
            error = bytes is [0x1F, 0x8B, ..] ? "compressed with gzip: unpack it first"
                : $"not text: byte {skipped + problem.Index + 1} is not {name}";
            return false;
        }
    }
}

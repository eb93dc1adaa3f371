namespace Plimsoll.Yaml;

/// <summary>Which characters YAML text may hold as they are. Readers of YAML 1.1 take U+0085, U+2028 and U+2029 for line ends.</summary>
internal static class YamlCharacters
{
    /// <summary>Can stand unescaped and means itself to every reader; of a surrogate pair, both halves can.</summary>
    public static bool IsPrintable(string text, int index) => text[index] switch
    {
        '\t' or '\n' => true,
        < ' ' => false,
        < '\u007f' => true,
        < '\u00a0' or '\u2028' or '\u2029' or '\ufeff' or '\ufffe' or '\uffff' => false,
        var c when char.IsHighSurrogate(c) => index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]),
        var c when char.IsLowSurrogate(c) => index > 0 && char.IsHighSurrogate(text[index - 1]),
        _ => true,
    };
}

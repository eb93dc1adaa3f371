using System.Runtime.CompilerServices;

namespace Plimsoll.Yaml.Syntax;

/// <summary>What a character can mean inside a plain scalar.</summary>
internal static class CharacterClass
{
    public const byte Ordinary = 0;
    public const byte Blank = 1;
    public const byte LineEnd = 2;
    public const byte Colon = 3;
    public const byte Hash = 4;
    public const byte Flow = 5;

    /// <summary>Of each ASCII character; all others are ordinary.</summary>
    public static readonly byte[] Table = CreateTable();

    /// <summary>A letter, a digit or a slash, with which by far most scalars start, and nothing else does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWord(char c) => (uint)((c | 0x20) - 'a') <= 'z' - 'a' || (uint)(c - '/') <= '9' - '/';

    private static byte[] CreateTable()
    {
        var table = new byte[128];
        table[' '] = table['\t'] = Blank;
        table['\n'] = table['\r'] = LineEnd;
        table[':'] = Colon;
        table['#'] = Hash;
        table[','] = table['['] = table[']'] = table['{'] = table['}'] = Flow;
        return table;
    }
}

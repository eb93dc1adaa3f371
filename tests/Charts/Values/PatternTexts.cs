using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;

namespace Plimsoll.Values;

/// <summary>Texts that match a regular expression, of the part of the language that RE2 has.</summary>
internal sealed class PatternTexts : Gen<string>
{
    private const int MostRepetitions = 6;
    private const int ManyRepetitions = 70;
    private const int MostTries = 200;

    /// <summary>What <c>.</c> and the like stand for.</summary>
    private const string Anything = "ab Z09_-.,:;#'\"\\{}[]()<>|&*!?%@`~^$=+/\té€\u00A0\u2028🙂";

    private readonly string _pattern;
    private readonly Regex _regex;
    private readonly Gen<string> _texts;
    private int _at;

    /// <exception cref="NotSupportedException">The pattern has something that RE2 has not, or that is not known here.</exception>
    public PatternTexts(string pattern)
    {
        _pattern = pattern;
        _regex = SchemaPattern.Of(pattern);
        _texts = Alternatives();
        if (_at < pattern.Length)
            throw NotSupported();
    }

    public override string Generate(PCG pcg, Size? min, out Size size)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var text = _texts.Generate(pcg, null, out size);
            // Anchors within the pattern are not followed while generating.
            if (_regex.IsMatch(text))
                return text;
        }

        throw new NotSupportedException($"no text found for the pattern {_pattern}");
    }

    private NotSupportedException NotSupported() => new(string.Create(CultureInfo.InvariantCulture, $"the pattern {_pattern} has something unknown at {_at}"));

    private Gen<string> Alternatives()
    {
        var alternatives = new List<Gen<string>> { Sequence() };
        while (Take('|'))
            alternatives.Add(Sequence());
        return alternatives.Count == 1 ? alternatives[0] : Gen.OneOf([.. alternatives.Cast<IGen<string>>()]);
    }

    private Gen<string> Sequence()
    {
        var parts = new List<Gen<string>>();
        while (_at < _pattern.Length && _pattern[_at] is not ('|' or ')'))
            parts.Add(Repeated(Atom()));
        return parts.Count == 1 ? parts[0] : new Joined(parts);
    }

    private Gen<string> Repeated(Gen<string> atom)
    {
        while (_at < _pattern.Length)
        {
            var (least, most) = _pattern[_at] switch
            {
                '*' => (0, int.MaxValue),
                '+' => (1, int.MaxValue),
                '?' => (0, 1),
                '{' when Bounds() is { } bounds => bounds,
                _ => (-1, -1),
            };
            if (least < 0)
                return atom;
            _at++;
            // Lazy or not, the texts are the same.
            Take('?');
            atom = new Repetition(atom, least, most);
        }

        return atom;
    }

    /// <summary>Leaves the position at the closing brace.</summary>
    private (int, int)? Bounds()
    {
        var match = Regex.Match(_pattern[_at..], @"^\{(?<least>\d+)(?<comma>,(?<most>\d*))?\}");
        if (!match.Success)
            return null;
        _at += match.Length - 1;
        var least = int.Parse(match.Groups["least"].Value, CultureInfo.InvariantCulture);
        return (least, !match.Groups["comma"].Success ? least : match.Groups["most"].Value.Length == 0 ? int.MaxValue : int.Parse(match.Groups["most"].Value, CultureInfo.InvariantCulture));
    }

    private Gen<string> Atom()
    {
        var first = _pattern[_at++];
        switch (first)
        {
            case '(':
                if (Take('?') && !Take(':'))
                {
                    // (?P<name>…) and (?<name>…)
                    if (Regex.Match(_pattern[_at..], "^P?<[A-Za-z_]\\w*>") is not { Success: true } name)
                        throw NotSupported();
                    _at += name.Length;
                }

                var inner = Alternatives();
                return Take(')') ? inner : throw NotSupported();
            case '[':
                return OneOf(Class());
            case '.':
                return OneOf(Runes(Anything));
            case '^' or '$':
                return Gen.Const("");
            case '\\' when _pattern[_at] is 'A' or 'z' or 'b' or 'B':
                _at++;
                return Gen.Const("");
            case '\\':
                return OneOf(Escaped());
            default:
                return Gen.Const(first.ToString());
        }
    }

    private List<string> Class()
    {
        var isNegated = Take('^');
        var members = new List<string>();
        while (_at < _pattern.Length && (_pattern[_at] != ']' || members.Count == 0))
        {
            var from = Member();
            if (from.Count == 1 && _at + 1 < _pattern.Length && _pattern[_at] == '-' && _pattern[_at + 1] != ']')
            {
                _at++;
                var to = Member();
                var (start, end) = (char.ConvertToUtf32(from[0], 0), char.ConvertToUtf32(to[0], 0));
                members.AddRange(Enumerable.Range(start, end - start + 1).Where(static code => code is < 0xD800 or > 0xDFFF).Select(char.ConvertFromUtf32));
            }
            else
            {
                members.AddRange(from);
            }
        }

        _at++;
        return isNegated ? [.. Runes(Anything).Except(members)] : members;
    }

    private List<string> Member()
    {
        if (Take('\\'))
            return Escaped();
        var rune = Rune.GetRuneAt(_pattern, _at);
        _at += rune.Utf16SequenceLength;
        return [rune.ToString()];
    }

    private List<string> Escaped()
    {
        var character = _pattern[_at++];
        return character switch
        {
            'd' => Runes("0123456789"),
            'w' => Runes("abcxyzABCXYZ0189_"),
            's' => Runes(" \t"),
            'D' or 'W' or 'S' => [.. Runes(Anything).Where(text => Regex.IsMatch(text, $"\\A\\{character}\\z", RegexOptions.ECMAScript))],
            'n' => ["\n"],
            't' => ["\t"],
            'r' => ["\r"],
            _ when !char.IsLetterOrDigit(character) => [character.ToString()],
            _ => throw NotSupported(),
        };
    }

    private bool Take(char character)
    {
        if (_at >= _pattern.Length || _pattern[_at] != character)
            return false;
        _at++;
        return true;
    }

    private static List<string> Runes(string text) => [.. text.EnumerateRunes().Select(static rune => rune.ToString())];

    private static Gen<string> OneOf(List<string> texts) => Gen.OneOf([.. texts]);

    private sealed class Joined(IReadOnlyList<Gen<string>> parts) : Gen<string>
    {
        public override string Generate(PCG pcg, Size? min, out Size size)
        {
            size = new Size(0);
            return string.Concat(parts.Select(part => part.Generate(pcg, null, out _)));
        }
    }

    /// <summary>Few, as a rule; sometimes as many as there may be, up to a length that people would use.</summary>
    private sealed class Repetition(Gen<string> item, int least, int most) : Gen<string>
    {
        public override string Generate(PCG pcg, Size? min, out Size size)
        {
            size = new Size(0);
            var count = pcg.Next(10) switch
            {
                0 => least,
                1 => Math.Max(least, Math.Min(most, ManyRepetitions)),
                _ => least + (int)pcg.Next((uint)Math.Min(most - least, MostRepetitions) + 1),
            };
            var text = new StringBuilder();
            for (var i = 0; i < count; i++)
                text.Append(item.Generate(pcg, null, out _));
            return text.ToString();
        }
    }
}

using System.Text;

namespace Plimsoll.Kubernetes.Jvm;

/// <summary>
/// Splits a shell script into simple commands of expanded words. It knows quotes, variables with defaults, assignments
/// and operators; what only running the script could tell becomes <see cref="EnvironmentExpansion.Unknown"/>.
/// </summary>
internal sealed class ShellScript
{
    private readonly string _text;
    private readonly EnvironmentExpansion _environment;
    private readonly HashSet<string> _assigned = new(StringComparer.Ordinal);
    private readonly StringBuilder _word = new();
    private List<ShellWord> _command = [];
    private bool _hasWord;
    private int _position;

    private ShellScript(string text, EnvironmentExpansion environment)
    {
        _text = text;
        _environment = environment;
    }

    private List<List<ShellWord>> Commands { get; } = [];

    public static IReadOnlyList<IReadOnlyList<ShellWord>> Split(string text, EnvironmentExpansion environment)
    {
        var script = new ShellScript(text, environment);
        script.Split();
        return script.Commands;
    }

    private void Split()
    {
        while (_position < _text.Length)
        {
            var c = _text[_position++];
            switch (c)
            {
                case ' ' or '\t' or '\r':
                    EndWord();
                    break;
                case '\n' or ';' or '&' or '|' or '(' or ')':
                    EndCommand();
                    break;
                case '#' when !_hasWord:
                    _position = EndOf('\n', _position);
                    break;
                case '\\':
                    Escaped();
                    break;
                case '\'':
                    Append(_text.Substring(_position, EndOf('\'', _position) - _position));
                    _position = EndOf('\'', _position) + 1;
                    break;
                case '"':
                    DoubleQuoted();
                    break;
                case '`':
                    Append(EnvironmentExpansion.Unknown.ToString());
                    _position = EndOf('`', _position) + 1;
                    break;
                case '$':
                    Unquoted(Reference(out var name), name);
                    break;
                default:
                    Append(c.ToString());
                    break;
            }
        }

        EndCommand();
    }

    private void DoubleQuoted()
    {
        _hasWord = true;
        while (_position < _text.Length)
        {
            var c = _text[_position++];
            switch (c)
            {
                case '"':
                    return;
                case '\\' when _position < _text.Length && _text[_position] is '"' or '\\' or '$' or '`' or '\n':
                    Escaped();
                    break;
                case '`':
                    Append(EnvironmentExpansion.Unknown.ToString());
                    _position = EndOf('`', _position) + 1;
                    break;
                case '$':
                    Append(Reference(out _));
                    break;
                default:
                    Append(c.ToString());
                    break;
            }
        }
    }

    private void Escaped()
    {
        if (_position >= _text.Length)
            return;
        var c = _text[_position++];
        if (c != '\n')
            Append(c.ToString());
    }

    // A shell splits what it expands outside quotes at white space. Words of a variable that the container has are
    // attributed to it, those of one that the script itself assigns to the script.
    private void Unquoted(string value, string? name)
    {
        var isWhole = !_hasWord && name is not null && !_assigned.Contains(name)
            && (_position >= _text.Length || " \t\r\n;&|()".IndexOf(_text[_position]) >= 0);
        var parts = value.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        if (isWhole)
        {
            for (var i = 0; i < parts.Length; i++)
                _command.Add(new ShellWord(parts[i], name, i));
            return;
        }

        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0 || char.IsWhiteSpace(value[0]))
                EndWord();
            Append(parts[i]);
        }

        if (value.Length > 0 && char.IsWhiteSpace(value[value.Length - 1]))
            EndWord();
    }

    // Reads on after a dollar. The name is null for what is no plain variable.
    private string Reference(out string? name)
    {
        name = null;
        var start = _position;
        if (start >= _text.Length)
            return "$";
        if (_text[start] == '(')
        {
            _position = EndOfCommandSubstitution(start);
            return EnvironmentExpansion.Unknown.ToString();
        }

        if (_text[start] == '{')
        {
            var end = EndOf('}', start);
            _position = Math.Min(end + 1, _text.Length);
            return Braced(_text.Substring(start + 1, end - start - 1), out name);
        }

        while (_position < _text.Length && IsNameCharacter(_text[_position]))
            _position++;
        if (_position > start)
        {
            name = _text.Substring(start, _position - start);
            return _environment.Get(name);
        }

        if ("@*#?!-$".IndexOf(_text[start]) < 0)
            return "$";
        _position++;
        return EnvironmentExpansion.Unknown.ToString();
    }

    private string Braced(string expression, out string? name)
    {
        var length = 0;
        while (length < expression.Length && IsNameCharacter(expression[length]))
            length++;
        name = expression.Substring(0, length);
        var operation = expression.Substring(length);
        if (operation.Length == 0 && length > 0)
            return _environment.Get(name);
        foreach (var mark in new[] { ":-", "-", ":=", "=" })
        {
            if (length > 0 && operation.StartsWith(mark, StringComparison.Ordinal) && operation.IndexOf('$') < 0)
                return _environment.IsDefined(name) ? _environment.Get(name) : operation.Substring(mark.Length).Trim('"', '\'');
        }

        return EnvironmentExpansion.Unknown.ToString();
    }

    private void Append(string text)
    {
        _hasWord = true;
        _word.Append(text);
    }

    private void EndWord()
    {
        if (_hasWord)
            _command.Add(new ShellWord(_word.ToString()));
        _word.Clear();
        _hasWord = false;
    }

    private void EndCommand()
    {
        EndWord();
        if (_command.Count == 0)
            return;
        Assign();
        Commands.Add(_command);
        _command = [];
    }

    // NAME=value before a command, alone, or after export.
    private void Assign()
    {
        foreach (var word in _command)
        {
            if (word.Text == "export")
                continue;
            var mark = word.Text.IndexOf('=');
            if (mark <= 0 || !word.Text.Take(mark).All(IsNameCharacter))
                return;
            _assigned.Add(word.Text.Substring(0, mark));
            _environment.Set(word.Text.Substring(0, mark), word.Text.Substring(mark + 1));
        }
    }

    private int EndOf(char c, int start)
    {
        var end = _text.IndexOf(c, Math.Min(start, _text.Length));
        return end < 0 ? _text.Length : end;
    }

    private int EndOfCommandSubstitution(int start)
    {
        var depth = 0;
        for (var i = start; i < _text.Length; i++)
        {
            depth += _text[i] == '(' ? 1 : _text[i] == ')' ? -1 : 0;
            if (depth == 0)
                return i + 1;
        }

        return _text.Length;
    }

    private static bool IsNameCharacter(char c) =>
        c is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}

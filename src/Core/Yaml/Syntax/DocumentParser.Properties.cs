namespace Plimsoll.Yaml.Syntax;

// Anchors, tags and aliases.
internal sealed partial class DocumentParser
{
    private bool _hasLineAnchor;
    private bool _hasLineTag;

    /// <summary>Where the properties of a node on this line start.</summary>
    private int _propertiesStart;

    /// <summary>All properties at the position, if any. False when their line ends there: the node comes on a later one.</summary>
    private bool ParseProperties()
    {
        _hasLineAnchor = _hasLineTag = false;
        _propertiesStart = _position;
        while (Peek(_position) is '&' or '!')
        {
            var start = _position;
            if (_text[start] == '&')
                ParseAnchor();
            else
                ParseTag();
            if (_depth > 0 && IsInFlow && Peek(_position) is ',' or ']' or '}')
            {
                if (_text[start] == '!')
                    Report(SyntaxError.TagWithoutSpace, start, _position - start);
                return true;
            }

            if (!IsBlankAt(_position))
                Report(SyntaxError.PropertyWithoutSpace, start, _position - start);
            SkipBlanks();
        }

        if (!IsLineEndAt(_position) && !(_text[_position] == '#' && _position > _propertiesStart && _text[_position - 1] is ' ' or '\t'))
            return true;
        // They wait for a node further down.
        ref var top = ref _frames[_depth - 1];
        var (anchor, tag) = (top.HasAnchor || _hasLineAnchor, top.HasTag || _hasLineTag);
        CheckProperties(ref top);
        (top.HasAnchor, top.HasTag) = (anchor, tag);
        return false;
    }

    private void ParseAnchor()
    {
        var start = _position++;
        while (_position < _end && IsAnchorCharacter(_text[_position]))
            _position++;
        Add(SyntaxKind.Anchor, start, _position);
        if (_position == start + 1)
            Report(SyntaxError.AnchorWithoutName, start, 1);
        else if (_hasLineAnchor)
            Report(SyntaxError.SecondAnchor, start, _position - start);
        else
            CheckCharacters(SyntaxError.AnchorCharacter, start + 1, static c => IsAsciiWord(c));
        _hasLineAnchor = true;
    }

    /// <summary>The first character of a name that Kubernetes' reader does not take there.</summary>
    private void CheckCharacters(SyntaxError error, int start, Func<char, bool> isAllowed)
    {
        for (var p = start; p < _position; p++)
        {
            if (isAllowed(_text[p]))
                continue;
            var length = char.IsHighSurrogate(_text[p]) && p + 1 < _position ? 2 : 1;
            Report(error, p, length, _text.Substring(p, length));
            return;
        }
    }

    private static bool IsAsciiWord(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_';

    private static bool IsTagCharacter(char c) => IsAsciiWord(c) || ";/?:@&=+$.!~*'()%,[]".IndexOf(c) >= 0;

    private void ParseTag()
    {
        var start = _position++;
        if (Peek(_position) == '<')
        {
            while (_position < _end && !IsBlankAt(_position) && _text[_position] != '>')
                _position++;
            if (Peek(_position) == '>' && _position > start + 2)
            {
                CheckCharacters(SyntaxError.TagCharacter, start + 2, static c => IsTagCharacter(c));
                _position++;
            }
            else
                Report(SyntaxError.MalformedTag, start, _position - start, _text.Substring(start, _position - start));
        }
        else
        {
            while (_position < _end && !IsBlankAt(_position) && _text[_position] is not (',' or '[' or ']' or '{' or '}'))
                _position++;
            // Kubernetes' reader knows no braces in tags, inside or outside flow collections.
            var handleEnd = _text.IndexOf('!', start + 1, _position - start - 1);
            if (handleEnd > start + 1 && _text.Substring(start, handleEnd + 1 - start) is var handle && !_tagHandles.Contains(handle))
                Report(SyntaxError.UnknownTagHandle, start, _position - start, handle);
            else if (handleEnd > start && handleEnd + 1 == _position)
                Report(SyntaxError.MalformedTag, start, _position - start, _text.Substring(start, _position - start));
            else
                CheckCharacters(SyntaxError.TagCharacter, start + 1, static c => IsTagCharacter(c));
        }

        Add(SyntaxKind.Tag, start, _position);
        if (_hasLineTag)
            Report(SyntaxError.SecondTag, start, _position - start);
        _hasLineTag = true;
    }

    /// <summary>A node has one anchor and one tag, on its own line or above it.</summary>
    private void CheckProperties(ref Frame top)
    {
        if (top.HasAnchor && _hasLineAnchor)
            Report(SyntaxError.SecondAnchor, _propertiesStart, _position - _propertiesStart);
        else if (top.HasTag && _hasLineTag)
            Report(SyntaxError.SecondTag, _propertiesStart, _position - _propertiesStart);
        top.HasAnchor = top.HasTag = _hasLineAnchor = _hasLineTag = false;
    }

    private void ParseAlias()
    {
        var start = _position++;
        while (_position < _end && IsAnchorCharacter(_text[_position]))
            _position++;
        AddNode(SyntaxKind.Alias, start, _position);
        if (_position == start + 1)
            Report(SyntaxError.AliasWithoutName, start, 1);
    }

    private bool IsAnchorCharacter(char c) => c is not (' ' or '\t' or '\n' or '\r' or ',' or '[' or ']' or '{' or '}');

    /// <summary>Whether the alias at the position is a key.</summary>
    private bool IsKeyAhead()
    {
        var p = _position + 1;
        while (p < _end && IsAnchorCharacter(_text[p]))
            p++;
        while (Peek(p) is ' ' or '\t')
            p++;
        return IsIndicatorAt(p, ':');
    }
}

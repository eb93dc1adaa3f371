namespace Plimsoll.Yaml.Syntax;

// What most lines of manifests are, `key: value` and `key:`, without the questions that only other lines raise. Nothing here
// decides anything: the rest of the parser would make the same of these lines, only later.
internal sealed partial class DocumentParser
{
    /// <summary>Takes as many such lines as it can.</summary>
    /// <returns>True, so that it can stand in a condition.</returns>
    private bool ParseCommonLines()
    {
        while (Peek(_position) == '\n' && ParseCommonLine())
        {
        }

        return true;
    }

    private bool ParseCommonLine()
    {
        var lineEnd = _position;
        var line = lineEnd + 1;
        var key = line;
        while (key < _end && _text[key] == ' ')
            key++;
        if (key >= _end || !CharacterClass.IsWord(_text[key]))
            return false;
        var column = key - line;
        var i = _depth - 1;
        while (_frames[i].Indent > column || (_frames[i].Indent == column && _frames[i].IsIndentless))
            i--;
        ref var frame = ref _frames[i];
        var opens = frame.Indent < column;
        if (opens ? i != _depth - 1 || frame.State != FrameState.AwaitsNode || frame.HasAnchor || frame.HasTag : frame.Kind != FrameKind.BlockMapping || frame.State != FrameState.AwaitsEntry)
            return false;

        var keyEnd = ScanPlainLine(key, inFlow: false);
        var colon = _position;
        if (_stop != PlainStop.Colon || _scalarFlags != SyntaxFlags.None || colon - key > LongestKey || !ScanCommonValue(colon + 1, column, out var value, out var valueEnd, out var kind))
        {
            _position = lineEnd;
            return false;
        }

        var next = _position;
        _tab = -1;
        _lineStart = line;
        if (opens)
        {
            OpenCollection(SyntaxKind.BlockMapping, FrameKind.BlockMapping, _count, key, column);
        }
        else
        {
            PopTo(i);
            FinishEntry(i);
            _frames[i].Entry = Add(SyntaxKind.MappingEntry, key, key);
        }

        AddNode(SyntaxKind.PlainScalar, key, keyEnd);
        Add(SyntaxKind.ValueIndicator, colon, colon + 1);
        if (kind == SyntaxKind.None)
            _frames[_depth - 1].State = FrameState.AwaitsNode;
        else
            AddNode(kind, value, valueEnd);
        _position = next;
        return true;
    }

    /// <summary>The value behind a colon, where it is one scalar to the end of the line; <see cref="SyntaxKind.None"/> where there is none.</summary>
    private bool ScanCommonValue(int p, int indent, out int start, out int end, out SyntaxKind kind)
    {
        kind = SyntaxKind.None;
        start = end = p;
        var c = Peek(p);
        if (c == '\n')
        {
            _position = p;
            return true;
        }

        if (c != ' ')
            return false;
        start = p + 1;
        c = Peek(start);
        if (CharacterClass.IsWord(c))
        {
            kind = SyntaxKind.PlainScalar;
            end = ScanPlainLine(start, inFlow: false);
            return _stop == PlainStop.LineEnd && _scalarFlags == SyntaxFlags.None && !MayGoOn(indent);
        }

        if (c is not ('"' or '\''))
            return false;
        kind = c == '"' ? SyntaxKind.DoubleQuotedScalar : SyntaxKind.SingleQuotedScalar;
        for (end = start + 1; end < _end && _text[end] != c; end++)
        {
            if (_text[end] is '\\' or '{' or '\n' or '\r')
                return false;
        }

        _position = ++end;
        return Peek(end) == '\n';
    }

    /// <summary>Whether the line behind the position could continue a plain scalar: it is deeper, or blank.</summary>
    private bool MayGoOn(int indent)
    {
        var p = _position;
        if (p >= _end)
            return false;
        if (_text[p] != '\n')
            return true;
        var deepest = p + 1 + indent;
        for (p++; p < _end && p <= deepest; p++)
        {
            if (_text[p] != ' ')
                return _text[p] is '\n' or '\r' or '\t';
        }

        return p < _end;
    }
}

namespace Plimsoll.Yaml.Syntax;

// What most lines of manifests are, `key: value`, `key:`, `- key: value` and `- value`, without the questions that only other
// lines raise. Nothing here decides anything: the rest of the parser would make the same of these lines, only later.
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
        var p = PlainText.SkipSpaces(_text, line, _end);
        if (p >= _end)
            return false;
        var isTaken = CharacterClass.IsWord(_text[p]) ? ParseCommonEntry(line, p)
            : _text[p] == '-' && Peek(p + 1) == ' ' && ParseCommonItem(line, p);
        if (!isTaken)
            _position = lineEnd;
        return isTaken;
    }

    /// <summary><c>key: value</c> or <c>key:</c></summary>
    private bool ParseCommonEntry(int line, int key)
    {
        var column = key - line;
        var i = _depth - 1;
        while (_frames[i].Indent > column || (_frames[i].Indent == column && _frames[i].IsIndentless))
            i--;
        ref var frame = ref _frames[i];
        var opens = frame.Indent < column;
        if (opens ? i != _depth - 1 || !AwaitsPlainNode(ref frame) : frame.Kind != FrameKind.BlockMapping || frame.State != FrameState.AwaitsEntry)
            return false;

        var colon = PlainText.FindStop(_text, key, _end);
        if (!IsCommonKey(key, colon) || !ScanCommonValue(colon + 1, column, out var value, out var valueEnd, out var kind))
            return false;

        BeginCommonLine(line);
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

        AddCommonEntry(key, colon, value, valueEnd, kind);
        return true;
    }

    /// <summary><c>- key: value</c>, <c>- key:</c> or <c>- value</c></summary>
    private bool ParseCommonItem(int line, int dash)
    {
        var column = dash - line;
        var i = _depth - 1;
        while (_frames[i].Indent > column)
            i--;
        ref var frame = ref _frames[i];
        var opens = frame.Indent < column || frame.Kind != FrameKind.BlockSequence;
        if (opens ? i != _depth - 1 || !AwaitsPlainNode(ref frame) : frame.State != FrameState.AwaitsEntry)
            return false;

        var content = dash + 2;
        var colon = CharacterClass.IsWord(Peek(content)) ? PlainText.FindStop(_text, content, _end) : -1;
        var isMapping = colon >= 0 && IsCommonKey(content, colon);
        var (value, valueEnd, kind) = (content, 0, SyntaxKind.None);
        if (isMapping ? !ScanCommonValue(colon + 1, column + 2, out value, out valueEnd, out kind) : !ScanCommonScalar(content, column, out valueEnd, out kind))
            return false;

        BeginCommonLine(line);
        if (opens)
        {
            OpenCollection(SyntaxKind.BlockSequence, FrameKind.BlockSequence, _count, dash, column);
        }
        else
        {
            PopTo(i);
            FinishEntry(i);
            _frames[i].Entry = Add(SyntaxKind.SequenceItem, dash, dash);
        }

        Add(SyntaxKind.BlockEntryIndicator, dash, dash + 1);
        if (!isMapping)
        {
            AddNode(kind, value, valueEnd);
            return true;
        }

        _frames[_depth - 1].State = FrameState.AwaitsNode;
        OpenCollection(SyntaxKind.BlockMapping, FrameKind.BlockMapping, _count, content, column + 2);
        AddCommonEntry(content, colon, value, valueEnd, kind);
        return true;
    }

    private static bool AwaitsPlainNode(ref Frame frame) => frame.State == FrameState.AwaitsNode && !frame.HasAnchor && !frame.HasTag;

    /// <summary>Whether a word ends at a colon; what else ends it is for others to read.</summary>
    private bool IsCommonKey(int start, int stop) => Peek(stop) == ':' && stop - start <= LongestKey;

    private void BeginCommonLine(int line)
    {
        _tab = -1;
        _lineStart = line;
    }

    private void AddCommonEntry(int key, int colon, int value, int valueEnd, SyntaxKind kind)
    {
        var index = _count;
        if (index + 3 > _items.Length)
            Grow();
        var items = _items;
        items[index] = Token(SyntaxKind.PlainScalar, key, TrimEnd(key, colon), index);
        items[index + 1] = Token(SyntaxKind.ValueIndicator, colon, colon + 1, index + 1);
        if (kind == SyntaxKind.None)
        {
            _frames[_depth - 1].State = FrameState.AwaitsNode;
            _lastNode = index;
            _count = index + 2;
            _lastEnd = colon + 1;
            return;
        }

        items[index + 2] = Token(kind, value, valueEnd, index + 2);
        _lastNode = index + 2;
        _count = index + 3;
        _lastEnd = valueEnd;
    }

    /// <summary>
    /// The value behind a colon, where it is one scalar to the end of the line; <see cref="SyntaxKind.None"/> where there is none.
    /// Moves the position there.
    /// </summary>
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

        start = p + 1;
        return c == ' ' && ScanCommonScalar(start, indent, out end, out kind);
    }

    /// <summary>A scalar to the end of the line.</summary>
    private bool ScanCommonScalar(int start, int indent, out int end, out SyntaxKind kind)
    {
        var c = Peek(start);
        kind = SyntaxKind.PlainScalar;
        end = start;
        if (CharacterClass.IsWord(c) || (c == '-' && !IsBlankAt(start + 1)))
        {
            _position = PlainText.FindStop(_text, start, _end);
            end = TrimEnd(start, _position);
            return Peek(_position) == '\n' && !MayGoOn(_position, indent);
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

    /// <summary>Whether the line behind a line end could continue a plain scalar: it is deeper, or blank.</summary>
    private bool MayGoOn(int lineEnd, int indent)
    {
        var content = PlainText.SkipSpaces(_text, lineEnd + 1, _end);
        return content < _end && (content - lineEnd - 1 > indent || _text[content] is '\n' or '\r' or '\t');
    }
}

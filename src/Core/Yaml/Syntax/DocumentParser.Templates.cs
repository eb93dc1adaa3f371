namespace Plimsoll.Yaml.Syntax;

// Template actions: Helm's `{{ … }}`, Jinja's `{% … %}`, and words between `@` or `%` that a script replaces. None of them could
// stand where they are recognised if the text were YAML, except in scalars, where they are part of the text.
internal sealed partial class DocumentParser
{
    private static readonly string[] Controls = ["if", "else", "end", "range", "with", "define", "block", "break", "continue"];

    private int _templateRunEnd;
    private bool _isTemplateRunInside;

    private bool IsTemplateStart(int p) => TemplateEnd(p) > 0;

    /// <summary>Behind the action that starts at an offset; 0 when none does.</summary>
    private int TemplateEnd(int p)
    {
        switch (Peek(p))
        {
            case '{' when Peek(p + 1) is '{' or '%':
                return _text[p + 1] == '{' ? ActionEnd(p, "}}", ref _noAction) : ActionEnd(p, "%}", ref _noBlock);
            case '$' when Peek(p + 1) == '{':
                if (_noBrace.Contains(p))
                    return 0;
                var lineEnd = FindLineEnd(p);
                var close = _text.IndexOf('}', p, lineEnd - p);
                if (close < 0)
                    _noBrace = new TextRange(p, lineEnd);
                return close + 1;
            case '@' or '%':
                var q = p + 1;
                while (Peek(q) is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '-' or '.')
                    q++;
                return q > p + 1 && Peek(q) == _text[p] ? q + 1 : 0;
            default:
                return 0;
        }
    }

    // Where nothing of the kind is to be found: a line is searched once, not once a brace.
    private TextRange _noAction;
    private TextRange _noBlock;
    private TextRange _noBrace;
    private TextRange _noOpening;

    private int ActionEnd(int p, string close, ref TextRange none)
    {
        var startsLine = _isFirst && p == _position;
        if (none.Contains(p) && !startsLine)
            return 0;
        // Over several lines only where it starts a line: a brace somewhere must not hide the rest of the document.
        var limit = FindLineEnd(p);
        var found = FindClose(p + 2, limit, close);
        if (found < 0)
            none = new TextRange(p, limit);
        if (found < 0 && startsLine && p + 2 < _end)
        {
            limit = Math.Min(_end, p + LongestAction);
            found = FindClose(p + 2, limit, close);
        }

        return found < 0 ? 0 : found + 2;
    }

    private const int LongestAction = 4096;

    private int FindClose(int p, int limit, string close)
    {
        var found = _text.IndexOf(close, p, limit - p, StringComparison.Ordinal);
        if (found < 0)
            return -1;
        // `}}` in a text of the action does not close it.
        var quote = _text.IndexOf('"', p, found - p);
        while (quote >= 0 && quote < found)
        {
            var end = _text.IndexOf('"', quote + 1, limit - quote - 1);
            if (end < 0)
                break;
            if (end > found)
                found = _text.IndexOf(close, end, limit - end, StringComparison.Ordinal);
            if (found < 0)
                return -1;
            quote = end + 1 < found ? _text.IndexOf('"', end + 1, found - end - 1) : -1;
        }

        return found;
    }

    /// <summary>An action that decides what is there, and puts nothing in its own place.</summary>
    private bool IsControl(int start, int end)
    {
        if (_text[start] != '{')
            return false;
        if (_text[start + 1] == '%')
            return true;
        var p = start + 2;
        if (Peek(p) == '-')
            p++;
        while (p < end && IsBlankAt(p))
            p++;
        if (_text[p] == '/' && Peek(p + 1) == '*')
            return true;
        if (_text[p] == '$')
        {
            while (p < end && !IsBlankAt(p))
                p++;
            while (p < end && IsBlankAt(p))
                p++;
            return _text[p] == '=' || (_text[p] == ':' && _text[p + 1] == '=');
        }

        foreach (var word in Controls)
        {
            if (string.CompareOrdinal(_text, p, word, 0, word.Length) == 0 && Peek(p + word.Length) is ' ' or '\t' or '}' or '-' or '\n' or '\r')
                return true;
        }

        return false;
    }

    /// <summary>A line that starts with an action that is none of a value's.</summary>
    private bool IsControlLine(int p) => _text[p] == '{' && TemplateEnd(p) is var end and > 0 && (IsControl(p, end) || IsBlankLine(end));

    /// <summary>Actions at the start of a line. True when there is nothing else on it.</summary>
    private bool ParseTemplateLine()
    {
        if (!IsTemplateStart(_position))
            return false;
        var column = FindColumn();
        var line = _position;
        var p = line;
        var leading = line;
        var isLeading = true;
        while (TemplateEnd(p) is var end and > 0 && _text[p] == '{')
        {
            isLeading &= IsControl(p, end);
            p = end;
            while (Peek(p) is ' ' or '\t')
                p++;
            if (isLeading)
                leading = p;
        }

        var isAlone = IsLineEndAt(p) || _text[p] == '#';
        p = line;
        while (p < (isAlone ? int.MaxValue : leading) && TemplateEnd(p) is var end and > 0)
        {
            Add(SyntaxKind.TemplateAction, p, end);
            if (IsControl(p, end))
                MarkTemplate();
            else
                MarkOutput(p, end, column);
            p = end;
            while (Peek(p) is ' ' or '\t')
                p++;
            _position = p;
        }

        if (_text.LastIndexOf('\n', Math.Max(0, _position - 1), Math.Max(0, _position - line)) is var lineEnd and >= 0)
            _lineStart = lineEnd + 1;
        _column = column;
        return isAlone;
    }

    /// <summary>A template decides about what is open here: a key may be there twice.</summary>
    private void MarkTemplate()
    {
        for (var i = _depth - 1; i >= 0 && _frames[i].Item >= 0; i--)
        {
            ref var item = ref _items[_frames[i].Item];
            if ((item.Flags & SyntaxFlags.HasTemplate) != 0)
                return;
            item.Flags |= SyntaxFlags.HasTemplate;
        }
    }

    /// <summary>An action alone on its line puts text there that nobody knows: entries of the collection of its column.</summary>
    private void MarkOutput(int start, int end, int column)
    {
        var indent = FindIndentation(start, end) is var stated and >= 0 ? stated : column;
        var i = _depth - 1;
        while (_frames[i].Indent > indent)
            i--;
        ref var frame = ref _frames[i];
        if (i == _depth - 1 && frame.AwaitsNode && (frame.Indent < indent || frame.Kind == FrameKind.BlockMapping))
            frame.HasTemplate = true;
        else if (frame.Item >= 0)
            _items[frame.Item].Flags |= SyntaxFlags.IsOpen;
        else
            frame.HasTemplate = true;
    }

    /// <summary>The number in <c>indent 4</c> or <c>nindent 4</c>; negative without one.</summary>
    private int FindIndentation(int start, int end)
    {
        var found = _text.LastIndexOf("indent ", end - 1, end - start, StringComparison.Ordinal);
        if (found < 0)
            return -1;
        var p = found + "indent ".Length;
        var number = 0;
        while (p < end && _text[p] is >= '0' and <= '9' && number < LongestAction)
            number = (number * 10) + _text[p++] - '0';
        return number;
    }

    /// <summary>
    /// Whether a line in a block scalar that is not indented enough belongs to it: an action whose text goes there, or that
    /// decides about lines that do.
    /// </summary>
    /// <param name="p">Its first character.</param>
    /// <param name="indent">How deep the lines of the scalar are.</param>
    private bool IsTemplateInBlock(int p, int indent)
    {
        if (_text[p] != '{')
            return false;
        if (p < _templateRunEnd)
            return _isTemplateRunInside;
        _isTemplateRunInside = false;
        while (p < _end)
        {
            if (Peek(p) != '{' || TemplateEnd(p) is not (> 0 and var end) || !IsBlankLine(end))
                break;
            if (!IsControl(p, end) && FindIndentation(p, end) >= indent)
                _isTemplateRunInside = true;
            p = FindLineEnd(end);
            var line = p;
            while (p < _end && IsBlankAt(p))
            {
                if (IsLineEndAt(p))
                    line = p + 1;
                p++;
            }

            _templateRunEnd = p;
            if (p < _end && _text[p] != '{')
            {
                _isTemplateRunInside |= p - line >= indent;
                break;
            }
        }

        return _isTemplateRunInside;
    }

    /// <summary>An action between the entries of a flow collection. False when it is an entry or a value.</summary>
    private bool ParseFlowTemplate()
    {
        var end = TemplateEnd(_position);
        var isControl = IsControl(_position, end);
        if (!isControl && _frames[_depth - 1].State is not (FrameState.AwaitsSeparator or FrameState.AwaitsColon))
            return false;
        Add(SyntaxKind.TemplateAction, _position, end);
        MarkTemplate();
        if (!isControl)
            _items[_frames[_depth - 1].Item].Flags |= SyntaxFlags.IsOpen;
        _position = end;
        return true;
    }

    /// <summary>Actions behind a value on its line.</summary>
    private void SkipTemplateAfterNode()
    {
        while (TemplateEnd(_position) is var end and > 0)
        {
            Add(SyntaxKind.TemplateAction, _position, end);
            if (IsControl(_position, end))
                MarkTemplate();
            else
                MarkBroken();
            _position = end;
            SkipBlanks();
        }

        if (!IsLineEndAt(_position) && _text[_position] != '#')
        {
            MarkBroken();
            SkipLine();
        }
    }
}

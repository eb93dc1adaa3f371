namespace Plimsoll.Yaml.Syntax;

// Plain, quoted and block scalars: where they end. What they mean is for ScalarText.
internal sealed partial class DocumentParser
{
    private PlainStop _stop;
    private SyntaxFlags _scalarFlags;

    // No double quote closes before the end of the document for one that opens behind here. Single quotes need no such memory:
    // where one does not close, all behind it stand in pairs, and the first of a pair closes at once.
    private int _unclosedDouble;

    private bool CanStartPlain(int p, bool inFlow)
    {
        switch (_text[p])
        {
            case '-' or '?' or ':':
                // `[-]` is not YAML, yet Kubernetes reads it.
                return !IsBlankAt(p + 1) && (!inFlow || _text[p] == '-' || _text[p + 1] is not (',' or '[' or ']' or '{' or '}'));
            case '{' or '[' or '@' or '%':
                return IsTemplateStart(p);
            case ',' or ']' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '`':
                return false;
            default:
                return true;
        }
    }

    /// <summary>
    /// The part of a plain scalar that is on one line. Moves the position to what ends it, which <see cref="_stop"/> names.
    /// </summary>
    /// <returns>Behind its last character that is no blank.</returns>
    private int ScanPlainLine(int p, bool inFlow)
    {
        var source = _text;
        var end = _end;
        var table = CharacterClass.Table;
        var start = p;
        var last = p;
        _scalarFlags = SyntaxFlags.None;
        _stop = PlainStop.LineEnd;
        if (!inFlow)
        {
            p = PlainText.FindStop(source, p, end);
            last = TrimEnd(start, p);
        }

        while (p < end)
        {
            var c = source[p];
            if (c >= table.Length || table[c] == CharacterClass.Ordinary)
            {
                do
                    p++;
                while (p < end && ((c = source[p]) >= table.Length || table[c] == CharacterClass.Ordinary));
                last = p;
                continue;
            }

            switch (table[c])
            {
                case CharacterClass.Blank:
                    p++;
                    continue;
                case CharacterClass.Colon:
                    if (IsBlankAt(p + 1) || (inFlow && source[p + 1] is ',' or '[' or ']' or '{' or '}'))
                    {
                        _stop = PlainStop.Colon;
                        _position = p;
                        return last;
                    }

                    break;
                case CharacterClass.Hash:
                    if (p > start && source[p - 1] is ' ' or '\t')
                    {
                        _stop = PlainStop.Comment;
                        _position = p;
                        return last;
                    }

                    break;
                case CharacterClass.Flow:
                    if (c == '{')
                        _scalarFlags |= SyntaxFlags.HasBrace;
                    if (c == '{' && TemplateEnd(p > start && source[p - 1] == '$' && inFlow ? p - 1 : p) is var template and > 0)
                    {
                        _scalarFlags |= SyntaxFlags.HasTemplate;
                        last = p = template;
                        continue;
                    }

                    if (inFlow)
                    {
                        _stop = PlainStop.Flow;
                        _position = p;
                        return last;
                    }

                    break;
                default:
                    _position = p;
                    return last;
            }

            last = ++p;
        }

        _position = p;
        return last;
    }

    private int TrimEnd(int start, int end)
    {
        while (end > start && _text[end - 1] is ' ' or '\t')
            end--;
        return end;
    }

    /// <summary>The lines that continue a plain scalar of a block collection.</summary>
    /// <param name="end">Behind the first line's last character.</param>
    /// <param name="indent">Of the collection that holds it: its lines are deeper.</param>
    private int ScanMorePlainLines(int end, int indent)
    {
        var flags = _scalarFlags;
        while (NextPlainLine(_position, indent, out var lineStart, out var content))
        {
            var (position, stop) = (_position, _stop);
            var more = ScanPlainLine(content, inFlow: false);
            if (_stop == PlainStop.Colon)
            {
                // A key: not a part of the text, whatever its indentation.
                (_position, _stop) = (position, stop);
                break;
            }

            _lineStart = lineStart;
            end = more;
            flags |= _scalarFlags | SyntaxFlags.NeedsDecoding;
            if (_stop == PlainStop.Comment)
                break;
        }

        _scalarFlags = flags;
        return end;
    }

    /// <summary>The next line that is not blank, where it can continue a plain scalar.</summary>
    private bool NextPlainLine(int p, int indent, out int lineStart, out int content)
    {
        var tab = -1;
        lineStart = p;
        while (p < _end)
        {
            p = SkipLineEnd(p);
            lineStart = p;
            while (Peek(p) == ' ')
                p++;
            var spaces = p - lineStart;
            if (tab < 0 && Peek(p) == '\t' && spaces <= indent)
                tab = p;
            while (Peek(p) is ' ' or '\t')
                p++;
            if (p < _end && IsLineEndAt(p))
                continue;
            content = p;
            var goesOn = p < _end && spaces > indent && _text[p] != '#' && !(p == lineStart && DocumentBounds.IsMarker(_text, p)) && !IsControlLine(p);
            if (goesOn && tab >= 0)
                RefuseTab(tab);
            return goesOn;
        }

        content = p;
        return false;
    }

    /// <summary>
    /// A text alone on its line, followed in the same column by a line with a key: its colon was forgotten.
    /// </summary>
    private bool IsKeyWithoutColon(int start, int end, int column)
    {
        // Several words are a sentence, not a key.
        if (!_isFirst || (_frames[_depth - 1].Kind == FrameKind.Document && _text.IndexOfAny([' ', '\t'], start, end - start) >= 0))
            return false;
        var p = _position;
        while (p < _end)
        {
            var line = SkipLineEnd(p);
            p = line;
            while (Peek(p) == ' ')
                p++;
            if (p < _end && _text[p] != '#' && !IsBlankAt(p) && !(_text[p] == '{' && IsControlLine(p)))
                return p - line == column && IsPlainKey(p);
            if (Peek(p) == '\t')
                return false;
            p = FindLineEnd(p);
        }

        return false;
    }

    private bool IsPlainKey(int p)
    {
        if (!CanStartPlain(p, inFlow: false))
            return false;
        var (position, stop, flags) = (_position, _stop, _scalarFlags);
        ScanPlainLine(p, inFlow: false);
        var isKey = _stop == PlainStop.Colon;
        (_position, _stop, _scalarFlags) = (position, stop, flags);
        return isKey;
    }

    private void AddPlain(int start, int end)
    {
        // `@VERSION@` could not start a scalar: all of the text is the template's.
        if (_text[start] is '@' or '%' || ((_scalarFlags & SyntaxFlags.HasTemplate) != 0 && TemplateEnd(start) == end))
            AddNode(SyntaxKind.TemplateValue, start, end, SyntaxFlags.HasTemplate);
        else
            AddNode(SyntaxKind.PlainScalar, start, end, _scalarFlags);
    }

    /// <summary>A scalar in quotes, at the position.</summary>
    private void ParseQuoted()
    {
        var start = _position;
        var quote = _text[start];
        var kind = quote == '"' ? SyntaxKind.DoubleQuotedScalar : SyntaxKind.SingleQuotedScalar;
        var line = _lineStart;
        var end = ScanQuoted(start, quote, isTemplate: false);
        if (end >= 0 && !IsFollowedWell(end) && ScanQuotedTemplate(start, quote) is var template and >= 0)
            end = template;
        if (end < 0 || (_lineStart != line && !IsFollowedWell(end)))
        {
            // It swallowed lines that were not meant: the quote that is missing is one of the first line's.
            _lineStart = line;
            var lineEnd = FindLineEnd(start);
            var last = lineEnd;
            while (last > start + 1 && _text[last - 1] is ' ' or '\t')
                last--;
            Report(quote == '"' ? SyntaxError.UnclosedDoubleQuote : SyntaxError.UnclosedSingleQuote, start, last - start);
            AddNode(kind, start, last, SyntaxFlags.IsBroken);
            _position = lineEnd;
            return;
        }

        AddNode(kind, start, end, _scalarFlags);
        _position = end;
        if (quote == '"' && (_scalarFlags & SyntaxFlags.NeedsDecoding) != 0)
            CheckEscapes(start, end);
        if (_lineStart != line)
            ReportIndentation(start, end);
    }

    private void CheckEscapes(int start, int end)
    {
        for (var p = _text.IndexOf('\\', start, end - start); p >= 0; p = p + 2 < end ? _text.IndexOf('\\', p + 2, end - p - 2) : -1)
        {
            var digits = EscapeSequence.Digits(_text[p + 1]);
            if (digits < 0)
                Report(SyntaxError.UnknownEscape, p, 2, _text.Substring(p, 2));
            else if (digits > 0 && !EscapeSequence.IsHexadecimal(_text, p + 2, digits, end))
                Report(SyntaxError.MalformedEscape, p, 2, _text.Substring(p, 2));
            else if (_text[p + 1] == '\'')
                Report(SyntaxError.QuoteEscape, p, 2);
            else if (_text[p + 1] == '/' && !IsInJson)
                Report(SyntaxError.SlashEscape, p, 2);
            else if (digits > 0 && EscapeSequence.IsHalf(_text, p + 2, digits) && !IsInJson)
                Report(SyntaxError.HalfCharacterEscape, p, 2 + digits);
        }
    }

    /// <summary>The document is one in brackets, which Kubernetes takes for JSON first.</summary>
    private bool IsInJson => _depth > 1 && _frames[1].Kind is FrameKind.FlowMapping or FrameKind.FlowSequence;

    private int ScanQuotedTemplate(int start, char quote)
    {
        if (_noOpening.Contains(start))
            return -1;
        var lineEnd = FindLineEnd(start);
        if (_text.IndexOf("{{", start, lineEnd - start, StringComparison.Ordinal) < 0)
        {
            _noOpening = new TextRange(start, lineEnd);
            return -1;
        }

        var (line, flags) = (_lineStart, _scalarFlags);
        var end = ScanQuoted(start, quote, isTemplate: true);
        if (end >= 0 && IsFollowedWell(end))
            return end;
        (_lineStart, _scalarFlags) = (line, flags);
        return -1;
    }

    /// <summary>Behind the closing quote; negative when there is none.</summary>
    private int ScanQuoted(int start, char quote, bool isTemplate)
    {
        var source = _text;
        var end = _end;
        var p = start + 1;
        _scalarFlags = SyntaxFlags.None;
        if (quote == '"' && start >= _unclosedDouble)
            return -1;
        var lineStart = _lineStart;
        while (p < end)
        {
            var c = source[p];
            if (c == quote)
            {
                if (c == '"' || Peek(p + 1) != '\'')
                {
                    _lineStart = lineStart;
                    return p + 1;
                }

                _scalarFlags |= SyntaxFlags.NeedsDecoding;
                p += 2;
            }
            else if (c == '\\' && quote == '"')
            {
                _scalarFlags |= SyntaxFlags.NeedsDecoding;
                p++;
                // An escaped line end still ends the line.
                if (p < end && source[p] is not ('\n' or '\r'))
                    p++;
            }
            else if (c is '\n' or '\r')
            {
                _scalarFlags |= SyntaxFlags.NeedsDecoding;
                p = SkipLineEnd(p);
                lineStart = p;
                if (p < end && DocumentBounds.IsMarker(source, p))
                    break;
            }
            else if (c == '{')
            {
                _scalarFlags |= SyntaxFlags.HasBrace;
                var template = TemplateEnd(p);
                if (template > 0)
                    _scalarFlags |= SyntaxFlags.HasTemplate;
                p = template > 0 && isTemplate ? template : p + 1;
            }
            else
            {
                p++;
            }
        }

        if (quote == '"')
            _unclosedDouble = start;
        return -1;
    }

    /// <summary>Whether what follows a closing quote can follow a value or key.</summary>
    private bool IsFollowedWell(int p)
    {
        if (IsInFlow && Peek(p) == ':')
            return true;
        while (Peek(p) is ' ' or '\t')
            p++;
        return IsLineEndAt(p) || _text[p] == '#' || IsIndicatorAt(p, ':') || IsTemplateStart(p) || (IsInFlow && _text[p] is ',' or ']' or '}' or ':');
    }

    /// <summary>The lines of a quoted scalar are to be deeper than what holds it; Kubernetes does not mind.</summary>
    private void ReportIndentation(int start, int end)
    {
        var indent = BlockIndent;
        if (indent < 0)
            return;
        for (var p = FindLineEnd(start); p < end; p = FindLineEnd(p))
        {
            p = SkipLineEnd(p);
            var line = p;
            while (Peek(p) == ' ')
                p++;
            var content = p;
            while (Peek(content) is ' ' or '\t')
                content++;
            if (p - line > indent || content >= end || IsLineEndAt(content))
                continue;
            Report(SyntaxError.QuotedTextNotIndented, content, Math.Min(end, FindLineEnd(content)) - content);
            return;
        }
    }

    /// <summary>A literal or folded scalar: its header at the position, and its lines.</summary>
    private void ParseBlockScalar()
    {
        var start = _position;
        var kind = _text[start] == '|' ? SyntaxKind.LiteralScalar : SyntaxKind.FoldedScalar;
        var indent = BlockIndent;
        ParseBlockHeader(start, out var explicitIndent, out var keeps);
        var contentIndent = explicitIndent > 0 ? Math.Max(indent, 0) + explicitIndent : -1;
        var p = FindLineEnd(_position);
        _position = p;
        var headerEnd = _lastEnd;
        var last = headerEnd;
        var deepestBlank = 0;
        var deepestBlankAt = 0;
        var flags = SyntaxFlags.NeedsDecoding;
        while (p < _end)
        {
            var line = SkipLineEnd(p);
            if (line >= _end)
                break;
            var q = line;
            while (q < _end && _text[q] == ' ' && (contentIndent < 0 || q - line < contentIndent))
                q++;
            var column = q - line;
            if (IsLineEndAt(q))
            {
                if (contentIndent < 0 && column > deepestBlank)
                    (deepestBlank, deepestBlankAt) = (column, line);
                (p, _lineStart) = (q, line);
                if (keeps && (q < _end || column > 0))
                    last = q;
                continue;
            }

            if (column == 0 && DocumentBounds.IsMarker(_text, q))
                break;
            if (_text[q] == '\t' && column <= indent && IsBlankLine(q))
            {
                Report(SyntaxError.TabInBlockScalar, q, 1);
                (p, _lineStart) = (FindLineEnd(q), line);
                continue;
            }

            if (contentIndent < 0 && column > indent)
            {
                if (deepestBlank > column && _text[q] == '#')
                {
                    Report(SyntaxError.DeepBlankLine, deepestBlankAt, deepestBlank);
                    break;
                }

                if (deepestBlank > column)
                {
                    Report(SyntaxError.DeepBlankLineBeforeText, deepestBlankAt, deepestBlank);
                    flags |= SyntaxFlags.IsBroken;
                }

                contentIndent = column;
                if (_text[q] == '\t')
                    Report(SyntaxError.TabStartsBlockText, q, 1);
            }

            if (contentIndent < 0 || column < contentIndent)
            {
                if (!IsTemplateInBlock(q, Math.Max(contentIndent, indent + 1)))
                    break;
                flags |= SyntaxFlags.HasTemplate;
            }

            (p, _lineStart) = (FindLineEnd(q), line);
            last = p;
        }

        _position = p;
        AddNode(kind, start, last, flags);
    }

    private bool IsBlankLine(int p)
    {
        while (Peek(p) is ' ' or '\t')
            p++;
        return IsLineEndAt(p);
    }

    /// <summary>Moves behind the header; what is wrong with it is reported.</summary>
    private void ParseBlockHeader(int start, out int indent, out bool keeps)
    {
        indent = 0;
        keeps = false;
        var hasChomping = false;
        var p = start + 1;
        for (; p < _end; p++)
        {
            var c = _text[p];
            if (c is '+' or '-' && !hasChomping)
            {
                hasChomping = true;
                keeps = c == '+';
            }
            else if (c is >= '1' and <= '9' && indent == 0)
            {
                indent = c - '0';
            }
            else
            {
                break;
            }
        }

        var headerEnd = p;
        _lastEnd = headerEnd;
        while (Peek(p) is ' ' or '\t')
            p++;
        if (!IsLineEndAt(p))
        {
            if (_text[p] != '#')
            {
                var lineEnd = FindLineEnd(p);
                Report(_text[p] is >= '0' and <= '9' or '+' or '-' && p == headerEnd ? SyntaxError.MalformedBlockHeader : SyntaxError.TextAfterBlockHeader,
                    p, lineEnd - p, _text.Substring(start, 1));
                _lastEnd = lineEnd;
            }
            else if (p == headerEnd)
            {
                Report(SyntaxError.CommentWithoutSpace, p, 1);
            }
        }

        _position = p;
    }
}

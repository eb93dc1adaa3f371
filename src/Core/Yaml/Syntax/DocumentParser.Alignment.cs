using System.Globalization;

namespace Plimsoll.Yaml.Syntax;

// Which of the open constructs a line belongs to, by its indentation; and where it would belong if that were right.
internal sealed partial class DocumentParser
{
    /// <summary>How wide a tab is taken to be once it has been reported, so that what is indented with it still nests.</summary>
    private const int TabWidth = 8;

    /// <summary>Closes the constructs that the line at the position is not part of. False when the line cannot be used, and is skipped.</summary>
    private bool Align()
    {
        if (_column == Unaligned)
            _column = FindColumn();
        var column = _column;
        var isDash = IsIndicatorAt(_position, '-');
        var i = _depth - 1;
        while (_frames[i].Indent > column || (_frames[i].Indent == column && _frames[i].IsIndentless && !isDash))
            i--;

        ref var frame = ref _frames[i];
        var fits = frame.Indent < column
            ? i == _depth - 1 && frame.AwaitsNode
            : frame.Kind == FrameKind.BlockSequence ? isDash : !isDash || (i == _depth - 1 && frame.AwaitsNode);
        if (!fits)
            return Realign(i, column, isDash);
        PopTo(i);
        return Begin(column, isDash);
    }

    /// <summary>In the column of the collection itself an entry starts, unless it is a sequence in the column of its key.</summary>
    private bool Begin(int column, bool isDash)
    {
        ref var top = ref _frames[_depth - 1];
        if (top.Indent == column && top.State == FrameState.AwaitsKey && IsIndicatorAt(_position, ':'))
        {
            AddEmpty();
            Receive();
        }

        if (top.Indent == column && top.AwaitsNode && !(isDash && top.Kind == FrameKind.BlockMapping))
            FinishEntry(_depth - 1);
        return true;
    }

    /// <summary>The column that counts: tabs do not, and where one indents what must be indented with spaces it is reported.</summary>
    private int FindColumn()
    {
        if (_tab < 0)
            return _position - _lineStart;
        var spaces = _tab - _lineStart;
        ref var top = ref _frames[_depth - 1];
        if (top.AwaitsNode && spaces > top.Indent && !StartsEntry(_position))
        {
            RefuseTab(_tab);
            _tab = -1;
            return spaces;
        }

        ReportTab();
        var column = 0;
        for (var p = _lineStart; p < _position; p++)
            column = _text[p] == '\t' ? column + TabWidth - (column % TabWidth) : column + 1;
        return column;
    }

    /// <summary>Whether the line looks like an entry of a block collection.</summary>
    private bool StartsEntry(int p)
    {
        if (_text[p] is '-' or '?' or ':' && IsBlankAt(p + 1))
            return true;
        var lineEnd = FindLineEnd(p);
        if (_text[p] is '"' or '\'')
        {
            p = _text.IndexOf(_text[p], p + 1, lineEnd - p - 1);
            return p >= 0 && IsIndicatorAt(p + 1, ':');
        }

        if (_text[p] is '[' or '{')
            return false;
        for (; p < lineEnd; p++)
        {
            if (_text[p] == ':' && IsBlankAt(p + 1))
                return true;
        }

        return false;
    }

    /// <summary>Tabs are wrong for one reason in all lines of a document: the first says it.</summary>
    private void ReportTab()
    {
        if (!_isFirst || _tab < 0)
            return;
        var tab = _tab;
        _tab = -1;
        if (_hasReportedTab)
            return;
        _hasReportedTab = true;
        Report(SyntaxError.TabIndentation, tab, 1);
    }

    /// <summary>
    /// A tab among the blanks where Kubernetes' reader looks for the next token of a block collection, or for more of a plain
    /// scalar. As with those that are no YAML, the first says it for all.
    /// </summary>
    private void RefuseTab(int tab)
    {
        if (_hasReportedTab || _hasRefusedTab || (_depth > 0 && IsInFlow))
            return;
        _hasRefusedTab = true;
        Report(SyntaxError.TabNotRead, tab, 1);
    }

    /// <summary>The line is in no column where it could be. Finds the collection that was meant, if there is one.</summary>
    /// <param name="outer">The innermost frame that is not indented deeper than the line.</param>
    /// <param name="column">Of the line.</param>
    /// <param name="isDash">The line starts with <c>- </c>.</param>
    private bool Realign(int outer, int column, bool isDash)
    {
        // The collections around the place: `inner` is deeper than the line, `outer` is not.
        var inner = outer + 1 < _depth ? outer + 1 : -1;
        var wanted = isDash ? FrameKind.BlockSequence : FrameKind.BlockMapping;
        var chosen = inner >= 0 && _frames[inner].Kind == wanted ? inner : _frames[outer].Kind == wanted ? outer : -1;
        if (chosen >= 0 && !isDash && IsTextLine(_position) && _frames[chosen].State != FrameState.AwaitsColon)
            chosen = StartsEntry(_position) ? chosen : -1;

        if (_frames[outer].Kind == FrameKind.Document && inner < 0)
            return RestartDocument(column);

        if (chosen < 0 && _items[_count - 1].Kind == SyntaxKind.TemplateAction)
        {
            // Another branch of a template gives another kind of value.
            PopTo(outer);
            MarkOpen(inner >= 0 ? _lastNode : _frames[outer].Item);
            SkipBlock(column);
            return false;
        }

        ReportMisalignment(outer, inner, column, isDash);
        _frames[outer].IsBroken = true;
        if (inner >= 0)
            _frames[inner].IsBroken = true;
        if (chosen < 0)
        {
            PopTo(inner >= 0 && _frames[outer].Kind != FrameKind.Document ? outer : inner >= 0 ? inner : outer);
            SkipBlock(column);
            return false;
        }

        PopTo(chosen);
        if (chosen == inner && column > _frames[outer].Indent)
            _frames[chosen].Indent = column;
        FinishEntry(chosen);
        _frames[chosen].State = FrameState.AwaitsEntry;
        return true;
    }

    private void MarkOpen(int item)
    {
        if (item >= 0)
            _items[item].Flags |= SyntaxFlags.IsOpen;
    }

    private bool IsTextLine(int p) => _text[p] is not ('?' or ':' or '-' or '"' or '\'' or '&' or '!' or '*');

    private void ReportMisalignment(int outer, int inner, int column, bool isDash)
    {
        ref var frame = ref _frames[outer];
        if ((inner >= 0 ? _frames[inner].IsBroken : frame.IsBroken) || (_hasReportedTab && HasTabbed()))
            return;
        var end = FindLineEnd(_position);
        var error = frame.Indent == column ? isDash ? SyntaxError.ItemInMapping : SyntaxError.KeyInSequence
            : inner >= 0 ? SyntaxError.IndentedBetween
            : isDash ? SyntaxError.ItemAfterValue
            : StartsEntry(_position) ? SyntaxError.IndentedTooDeep : SyntaxError.TextAfterValue;
        if (IsConflictMarker(_position))
            error = SyntaxError.ConflictMarker;
        var argument = error == SyntaxError.IndentedBetween
            ? $"it has {Spaces(column)}, where {(frame.Indent < 0 ? "" : frame.Indent.ToString(CultureInfo.InvariantCulture) + " or ")}{Spaces(_frames[inner].Indent)} would fit"
            : FirstWord(_position, end);
        Report(error, _position, end - _position, argument);
    }

    private static string Spaces(int count) => count == 1 ? "1 space" : $"{count.ToString(CultureInfo.InvariantCulture)} spaces";

    private bool HasTabbed() => _lineStart < _position && _text.IndexOf('\t', _lineStart, _position - _lineStart) >= 0;

    /// <summary>Text behind the root of a document. When that was no more than a line of text, what follows is the root that was meant.</summary>
    private bool RestartDocument(int column)
    {
        ref var document = ref _frames[0];
        var root = _lastNode;
        if (!document.IsBroken)
        {
            if (EndsAtNextJson())
                return false;
            document.IsBroken = true;
            var isStray = root >= 0 && _items[root].Kind == SyntaxKind.PlainScalar && StartsEntry(_position);
            var (start, end) = isStray ? (_items[root].Start + _start, _items[root].End + _start) : (_position, FindLineEnd(_position));
            Report(isStray ? SyntaxError.TextBeforeMapping : SyntaxError.TextAfterRoot, start, Math.Min(end, FindLineEnd(start)) - start);
            if (isStray)
            {
                _items[root].Kind = SyntaxKind.Skipped;
                _lastNode = -1;
                document.State = FrameState.AwaitsNode;
                return true;
            }
        }

        SkipBlock(column);
        return false;
    }

    /// <summary>Takes the line at the position, and those that are indented deeper, out of the tree.</summary>
    private void SkipBlock(int column)
    {
        var start = _position;
        var p = FindLineEnd(start);
        var end = p;
        while (p < _end)
        {
            var line = SkipLineEnd(p);
            var q = line;
            while (Peek(q) is ' ' or '\t')
                q++;
            if (IsLineEndAt(q))
            {
                p = q;
                if (q >= _end)
                    break;
                continue;
            }

            if (q - line <= column)
                break;
            p = FindLineEnd(q);
            end = p;
            _lineStart = line;
        }

        AddSkipped(start, end);
        _position = end;
    }

    private void AddSkipped(int start, int end)
    {
        while (end > start && _text[end - 1] is ' ' or '\t' or '\n' or '\r')
            end--;
        Add(SyntaxKind.Skipped, start, end);
    }

    private string FirstWord(int start, int end)
    {
        var p = start;
        while (p < end && _text[p] is not (' ' or '\t') && !(_text[p] == ':' && IsBlankAt(p + 1)))
            p++;
        return Excerpt(start, p);
    }

    private string Excerpt(int start, int end) => end - start > LongestExcerpt ? _text.Substring(start, LongestExcerpt) + "…" : _text.Substring(start, end - start);

    private const int LongestExcerpt = 40;
}

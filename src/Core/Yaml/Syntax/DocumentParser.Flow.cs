namespace Plimsoll.Yaml.Syntax;

// Flow collections: `[a, b]` and `{a: b}`, JSON among them.
internal sealed partial class DocumentParser
{
    /// <summary>
    /// A flow collection of this document was not closed before its end. After that, one ends where the block around it goes on.
    /// </summary>
    private bool _hasUnclosedFlow;

    private bool IsInFlow => _frames[_depth - 1].Kind >= FrameKind.FlowMapping;

    /// <summary>The column of the innermost block collection.</summary>
    private int BlockIndent => _frames[_depth - 1].Indent;

    /// <summary>The flow collection at the position, to the bracket that closes it.</summary>
    private void ParseFlow()
    {
        var outer = _depth;
        var flow = _count;
        var start = _position;
        var hasReportedIndent = false;
        var suspect = FlowState.None;
        var begin = Save();
        OpenFlow();
        while (_depth > outer)
        {
            if (!MoveToContent() || (_position == _lineStart && DocumentBounds.IsMarker(_text, _position)))
            {
                EndUnclosedFlow(flow, outer, suspect, begin);
                return;
            }

            if (_isFirst && _frames[outer].Indent >= 0 && !IsIndented())
            {
                if (LeavesFlow())
                {
                    if (_hasUnclosedFlow)
                    {
                        EndUnclosedFlow(flow, outer, Save(), begin);
                        return;
                    }

                    if (!suspect.IsSet)
                        suspect = Save();
                }

                if (_text[_position] == ':')
                    Report(SyntaxError.MultilineKey, _position, 1);
                if (!suspect.IsSet && !hasReportedIndent && !HasJustRefusedTab)
                {
                    hasReportedIndent = true;
                    Report(SyntaxError.FlowNotIndented, _position, Math.Max(1, FindLineEnd(_position) - _position));
                }
            }

            StepInFlow();
        }

        // It was closed after all: Kubernetes reads it.
        if (suspect.IsSet && !hasReportedIndent)
            Report(SyntaxError.FlowNotIndented, suspect.Position, FindLineEnd(suspect.Position) - suspect.Position);
    }

    /// <summary>The tab before the position, which is wrong anyway.</summary>
    private bool HasJustRefusedTab => _tab >= 0 && _diagnostics.Count > 0 && _diagnostics[_diagnostics.Count - 1] is { Error: SyntaxError.TabNotRead } last && last.Start == _tab - _start;

    private bool IsIndented()
    {
        var indent = _frames[_depth - 1].Indent;
        return (_tab >= 0 ? _tab : _position) - _lineStart > indent;
    }

    /// <summary>Whether the line looks like the next one of the block collection around the flow collection.</summary>
    private bool LeavesFlow()
    {
        var c = _text[_position];
        if (c is ']' or '}' or ',' or '"' or '\'' or '[' or '{')
            return false;
        return IsIndicatorAt(_position, '-') || StartsEntry(_position);
    }

    private FlowState Save() => new(true, _position, _lineStart, _count, _lastEnd, _diagnostics.Count);

    /// <summary>The bracket is missing: the collection ends before the first line that looks like one of the block around it.</summary>
    private void EndUnclosedFlow(int flow, int outer, FlowState suspect, FlowState begin)
    {
        _hasUnclosedFlow = true;
        PopTo(outer - 1);
        if (suspect.IsSet)
        {
            // What lies behind may have wrapped what lies before: once more, and only to there.
            var (end, unclosedDouble) = (_end, _unclosedDouble);
            _end = suspect.LineStart;
            _position = _items[flow].Start + _start;
            _count = flow;
            _lastEnd = begin.LastEnd;
            _lineStart = begin.LineStart;
            _diagnostics.RemoveRange(begin.Diagnostics, _diagnostics.Count - begin.Diagnostics);
            ForgetLine();
            ParseFlow();
            // A quote that does not close before there may close behind.
            (_end, _unclosedDouble) = (end, unclosedDouble);
            ForgetLine();
            _position = _lastEnd;
            _lineStart = Math.Max(_start, _text.LastIndexOfAny(LineEnds, _position - 1) + 1);
            return;
        }

        _lastNode = flow;
        _items[flow].Flags |= SyntaxFlags.IsBroken;
        // A quote that is not closed hides the bracket.
        if (_diagnostics.FindLast(static diagnostic => diagnostic.Kind == SyntaxErrorKind.Malformed) is { Error: SyntaxError.UnclosedDoubleQuote or SyntaxError.UnclosedSingleQuote } quote && quote.Start > _items[flow].Start)
            return;
        Report(_items[flow].Kind == SyntaxKind.FlowSequence ? SyntaxError.UnclosedBracket : SyntaxError.UnclosedBrace, _items[flow].Start + _start, 1);
    }

    private void OpenFlow()
    {
        var isMapping = _text[_position] == '{';
        var indent = BlockIndent;
        var item = Add(isMapping ? SyntaxKind.FlowMapping : SyntaxKind.FlowSequence, _position, _position);
        Add(isMapping ? SyntaxKind.FlowMappingStart : SyntaxKind.FlowSequenceStart, _position, _position + 1);
        _position++;
        Push(isMapping ? FrameKind.FlowMapping : FrameKind.FlowSequence, item, indent, FrameState.AwaitsEntry);
    }

    private void StepInFlow()
    {
        ref var top = ref _frames[_depth - 1];
        var c = _text[_position];
        switch (c)
        {
            case ']' or '}':
                CloseFlow(c);
                return;
            case ',':
                EndFlowEntry();
                return;
            case '{' or '%' when IsTemplateStart(_position) && ParseFlowTemplate():
                return;
        }

        if (top.State == FrameState.AwaitsEntry)
        {
            BeginFlowEntry();
            return;
        }

        if (IsFlowColon(_position))
        {
            ParseFlowColon();
            return;
        }

        if (top.AwaitsNode)
            ParseFlowNode();
        else
            ReportMissingComma();
    }

    private void CloseFlow(char c)
    {
        if (_frames[_depth - 1].Kind == FrameKind.FlowPair)
            EndPair();
        var isMapping = _frames[_depth - 1].Kind == FrameKind.FlowMapping;
        if (isMapping != (c == '}') && ClosesOuter(c))
            return;
        if (isMapping != (c == '}'))
            Report(isMapping ? SyntaxError.BraceClosedByBracket : SyntaxError.BracketClosedByBrace, _position, 1);
        FinishEntry(_depth - 1);
        Add(isMapping ? SyntaxKind.FlowMappingEnd : SyntaxKind.FlowSequenceEnd, _position, _position + 1);
        _position++;
        Pop();
        if (_depth > 0 && IsInFlow)
            Receive();
    }

    /// <summary>A bracket that closes the collection around this one: this one's own is missing.</summary>
    private bool ClosesOuter(char c)
    {
        var wanted = c == '}' ? FrameKind.FlowMapping : FrameKind.FlowSequence;
        var outer = _depth - 2;
        if (_frames[outer].Kind == FrameKind.FlowPair)
            outer--;
        if (_frames[outer].Kind != wanted)
            return false;
        ref var item = ref _items[_frames[_depth - 1].Item];
        Report(wanted == FrameKind.FlowMapping ? SyntaxError.UnclosedBracket : SyntaxError.UnclosedBrace, item.Start + _start, 1);
        item.Flags |= SyntaxFlags.IsBroken;
        FinishEntry(_depth - 1);
        Pop();
        Receive();
        return true;
    }

    private void EndFlowEntry()
    {
        if (_frames[_depth - 1].Kind == FrameKind.FlowPair)
            EndPair();
        if (_frames[_depth - 1].State == FrameState.AwaitsEntry)
            Report(SyntaxError.ExtraComma, _position, 1);
        FinishEntry(_depth - 1);
        _frames[_depth - 1].State = FrameState.AwaitsEntry;
        Add(SyntaxKind.FlowSeparator, _position, _position + 1);
        _position++;
    }

    private void EndPair()
    {
        Pop();
        Receive();
    }

    private void BeginFlowEntry()
    {
        ref var top = ref _frames[_depth - 1];
        var isMapping = top.Kind == FrameKind.FlowMapping;
        top.Entry = Add(isMapping ? SyntaxKind.MappingEntry : SyntaxKind.SequenceItem, _position, _position);
        top.State = isMapping ? FrameState.AwaitsKey : FrameState.AwaitsNode;
        if (IsIndicatorAt(_position, '?') || (_text[_position] == '?' && Peek(_position + 1) is ',' or ']' or '}'))
        {
            if (!isMapping)
                OpenPair(_count);
            Add(SyntaxKind.KeyIndicator, _position, _position + 1);
            _position++;
        }
    }

    /// <summary>A colon that separates: before a blank or the end of an entry, or right behind a key in quotes or brackets.</summary>
    private bool IsFlowColon(int p)
    {
        if (_text[p] != ':')
            return false;
        if (IsBlankAt(p + 1) || _text[p + 1] is ',' or '[' or ']' or '{' or '}')
            return true;
        if (_frames[_depth - 1].State is not (FrameState.AwaitsColon or FrameState.AwaitsSeparator))
            return false;
        return _lastNode >= 0 && _items[_lastNode].End + _start == _lastEnd
            && _items[_lastNode].Kind is SyntaxKind.DoubleQuotedScalar or SyntaxKind.SingleQuotedScalar or SyntaxKind.FlowMapping or SyntaxKind.FlowSequence;
    }

    private void OpenPair(int index)
    {
        Receive();
        var start = index < _count ? _items[index].Start + _start : _position;
        Wrap(SyntaxKind.FlowPair, SyntaxKind.MappingEntry, index, start);
        Push(FrameKind.FlowPair, index, BlockIndent, FrameState.AwaitsKey);
        _frames[_depth - 1].Entry = index + 1;
    }

    private void ParseFlowColon()
    {
        ref var top = ref _frames[_depth - 1];
        CheckFlowColon(ref top);
        if (top is { Kind: FrameKind.FlowSequence, State: FrameState.AwaitsNode or FrameState.AwaitsSeparator })
        {
            var isEmpty = top.State == FrameState.AwaitsNode;
            var first = top.Entry + 1;
            var start = isEmpty ? _position : _items[first].Start + _start;
            if (!isEmpty)
                CheckFlowKey(start);
            top.HasAnchor = top.HasTag = false;
            if (_position - start > LongestKey)
            {
                // Nobody reads it as a key; taking it for one would move all of its items.
                Add(SyntaxKind.Skipped, _position, _position + 1);
                _position++;
                MarkBroken();
                return;
            }

            OpenPair(first);
            if (isEmpty)
                AddEmpty();
        }
        else if (top.State == FrameState.AwaitsKey)
        {
            AddEmpty();
        }
        else if (top.State != FrameState.AwaitsColon)
        {
            if (top.State == FrameState.AwaitsNode || top.Kind != FrameKind.FlowMapping)
            {
                Report(top.State == FrameState.AwaitsNode ? SyntaxError.SecondColon : SyntaxError.MissingComma, _position, 1);
                Add(SyntaxKind.Skipped, _position, _position + 1);
                _position++;
                MarkBroken();
                return;
            }

            // `{a: b c: d}`: the value has swallowed the next key.
            Report(SyntaxError.MissingComma, _position, 1);
            MarkBroken();
            FinishEntry(_depth - 1);
            BeginFlowEntry();
            AddEmpty(SyntaxFlags.IsBroken);
        }

        Add(SyntaxKind.ValueIndicator, _position, _position + 1);
        _position++;
        _frames[_depth - 1].State = FrameState.AwaitsNode;
        _frames[_depth - 1].HasAnchor = _frames[_depth - 1].HasTag = false;
    }

    /// <summary>Whether Kubernetes, too, takes the colon at the position, and what is before it, for a key.</summary>
    private void CheckFlowColon(ref Frame top)
    {
        if (top.State is not (FrameState.AwaitsColon or FrameState.AwaitsSeparator) || _lastNode <= top.Entry)
            return;
        if (_items[_lastNode].Kind == SyntaxKind.PlainScalar && Peek(_position + 1) is ',' or '[' or ']' or '{' or '}')
            Report(SyntaxError.ColonBeforeIndicator, _position, 1);
        if (top.State != FrameState.AwaitsColon || _items[top.Entry + 1].Kind == SyntaxKind.KeyIndicator || HasAllDiagnostics)
            return;
        var start = _items[top.Entry + 1].Start + _start;
        if (start < _lineStart)
            Report(SyntaxError.FlowKeyOverLines, start, Math.Min(LongestKey, FindLineEnd(start) - start));
        else if (_position - start > LongestKey)
            Report(SyntaxError.LongFlowKey, start, LongestKey);
    }

    /// <summary>A key in front of the colon at the position, which started here.</summary>
    private void CheckFlowKey(int start)
    {
        // Looking for the end of a line that keys of keys share would cost as much as all of the line, for each of them.
        if (HasAllDiagnostics)
            return;
        if (start < _lineStart)
            Report(SyntaxError.MultilineKey, start, Math.Min(LongestKey, FindLineEnd(start) - start));
        else if (_position - start > LongestKey)
            Report(SyntaxError.LongKey, start, LongestKey);
    }

    private void ParseFlowNode()
    {
        var start = _position;
        if (_text[start] is '&' or '!' && (!ParseProperties() || Peek(_position) is ',' or ']' or '}' || IsFlowColon(_position)))
        {
            KeepProperties();
            return;
        }

        switch (Peek(_position))
        {
            case '*':
                ParseAlias();
                if (start < _position && _items[_lastNode].Start + _start > start)
                    Report(SyntaxError.PropertyOfAlias, start, _position - start);
                Receive();
                return;
            case '"' or '\'':
                ParseQuoted();
                Receive();
                return;
            case '[' or '{' when !IsTemplateStart(_position):
                CheckProperties(ref _frames[_depth - 1]);
                OpenFlow();
                return;
            default:
                ParseFlowPlain();
                return;
        }
    }

    private void KeepProperties()
    {
        ref var top = ref _frames[_depth - 1];
        top.HasAnchor |= _hasLineAnchor;
        top.HasTag |= _hasLineTag;
        _hasLineAnchor = _hasLineTag = false;
    }

    private void ParseFlowPlain()
    {
        var start = _position;
        if (!CanStartPlain(start, inFlow: true))
        {
            var c = _text[start];
            Report(c == '-' ? SyntaxError.ItemInFlow : c is '|' or '>' ? SyntaxError.BlockScalarInFlow : c is '%' ? SyntaxError.PercentSign
                : SyntaxError.ReservedCharacter, start, 1, c.ToString());
            _position = start + 1;
            if (c == '-')
            {
                Add(SyntaxKind.Skipped, start, start + 1);
                return;
            }

            while (!IsLineEndAt(_position) && _text[_position] is not (',' or '[' or ']' or '{' or '}'))
                _position++;
            AddSkipped(start, _position);
            AddEmpty(SyntaxFlags.IsBroken);
            Receive();
            return;
        }

        if (_text[start] == '-' && Peek(start + 1) is ',' or ']' or '}' or '[' or '{')
            Report(SyntaxError.DashInFlow, start, 1);
        else if (_text[start] == ':')
            Report(SyntaxError.ColonStartsText, start, 1);
        var end = ScanPlainLine(start, inFlow: true);
        var flags = _scalarFlags;
        while (_stop == PlainStop.LineEnd)
        {
            var (line, p) = (_lineStart, _position);
            var next = FindFlowContinuation(p, out var lineStart);
            if (next < 0)
                break;
            _lineStart = lineStart;
            if (_frames[_depth - 1].Indent >= 0 && next - lineStart <= _frames[_depth - 1].Indent && (_hasUnclosedFlow || StartsEntry(next)))
            {
                (_lineStart, _position) = (line, p);
                break;
            }

            end = ScanPlainLine(next, inFlow: true);
            flags |= _scalarFlags | SyntaxFlags.NeedsDecoding;
        }

        if ((flags & SyntaxFlags.HasTemplate) == 0 && _text.IndexOf('?', start, end - start) is >= 0 and var mark)
            Report(SyntaxError.QuestionMarkInFlow, mark, 1);
        _scalarFlags = flags;
        AddPlain(start, end);
        Receive();
    }

    /// <summary>Where a plain scalar goes on after a line end; negative when it ends there.</summary>
    private int FindFlowContinuation(int p, out int lineStart)
    {
        lineStart = p;
        while (p < _end)
        {
            if (_text[p] is '\n' or '\r')
            {
                lineStart = p = SkipLineEnd(p);
            }
            else if (_text[p] is ' ' or '\t')
            {
                // Only behind a plain scalar does Kubernetes' reader mind tabs between brackets.
                if (_text[p] == '\t' && p - lineStart <= BlockIndent && lineStart > _lineStart && !_hasReportedTab && !_hasRefusedTab)
                {
                    _hasRefusedTab = true;
                    Report(SyntaxError.TabNotRead, p, 1);
                }

                p++;
            }
            else
            {
                break;
            }
        }

        if (p >= _end || _text[p] is '#' or ',' or '[' or ']' or '{' or '}' || (p == lineStart && DocumentBounds.IsMarker(_text, p)))
            return -1;
        return _text[p] == ':' && (IsBlankAt(p + 1) || _text[p + 1] is ',' or '[' or ']' or '{' or '}') ? -1 : p;
    }

    private void ReportMissingComma()
    {
        if (_frames[_depth - 1].Kind == FrameKind.FlowPair)
            EndPair();
        ref var top = ref _frames[_depth - 1];
        if (_lastNode >= 0 && _lastEnd == _position && _text[_position] is not ('[' or '{') && _items[_lastNode].End + _start == _position && _items[_lastNode].Kind is SyntaxKind.SingleQuotedScalar or SyntaxKind.DoubleQuotedScalar)
        {
            // `"say "hi""`: the quote was meant to be text.
            SkipTextAfterQuote();
            return;
        }

        Report(SyntaxError.MissingComma, _position, 1);
        top.IsBroken = true;
        FinishEntry(_depth - 1);
        top.State = FrameState.AwaitsEntry;
    }

    private void SkipTextAfterQuote()
    {
        var start = _position;
        while (!IsLineEndAt(_position) && _text[_position] is not (',' or '[' or ']' or '{' or '}'))
            _position++;
        Report(_items[_lastNode].Kind == SyntaxKind.DoubleQuotedScalar ? SyntaxError.TextAfterDoubleQuote : SyntaxError.TextAfterSingleQuote,
            start, _position - start, FirstWord(start, _position));
        MarkBroken();
        AddSkipped(start, _position);
    }
}

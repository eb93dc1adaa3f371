namespace Plimsoll.Yaml.Syntax;

// Block collections and the nodes in them.
internal sealed partial class DocumentParser
{
    private int Column => _isFirst ? _column : _position - _lineStart;

    private bool IsIndicatorAt(int p, char indicator) => Peek(p) == indicator && IsBlankAt(p + 1);

    /// <summary>An entry of the block mapping on top, whose line starts at the position.</summary>
    private void ParseEntry()
    {
        BeginEntry(SyntaxKind.MappingEntry);
        if (CharacterClass.IsWord(_text[_position]))
        {
            ParsePlainKey(_position);
            return;
        }

        if (TryParseIndicators())
            return;
        var first = _count;
        var position = _position;
        _frames[_depth - 1].State = FrameState.AwaitsKey;
        if (_text[position] is '&' or '!' && !ParseProperties())
        {
            // Properties alone on their line: there is no key that they could belong to.
            if (_frames[_depth - 1].State == FrameState.AwaitsKey)
                ReportMissingColon(position, _lastEnd);
            return;
        }

        ParseImplicitKey(first, position);
    }

    /// <summary><c>?</c> or <c>:</c> at the start of an entry.</summary>
    private bool TryParseIndicators()
    {
        ref var top = ref _frames[_depth - 1];
        if (IsIndicatorAt(_position, '?'))
        {
            AddIndicator(SyntaxKind.KeyIndicator);
            top.State = FrameState.AwaitsKey;
            return true;
        }

        if (!IsIndicatorAt(_position, ':'))
            return false;
        AddEmpty();
        EndKey();
        return true;
    }

    private void AddIndicator(SyntaxKind kind)
    {
        Add(kind, _position, _position + 1);
        _position++;
        _isCompact = true;
    }

    /// <summary>The key of an entry that is open, and its colon.</summary>
    private void ParseImplicitKey(int first, int start)
    {
        var line = _lineStart;
        switch (Peek(_position))
        {
            case ':' when IsBlankAt(_position + 1):
                AddEmpty();
                EndKey();
                return;
            case '*':
                if (_position > start)
                    Report(SyntaxError.PropertyOfAlias, start, _position - start);
                ParseAlias();
                break;
            case '"' or '\'':
                ParseQuoted();
                break;
            case '[' or '{' when !IsTemplateStart(_position):
                ParseFlow();
                break;
            case '|' or '>':
                Report(SyntaxError.BlockScalarAsKey, _position, 1);
                ParseBlockScalar();
                _frames[_depth - 1].State = FrameState.AwaitsEntry;
                _frames[_depth - 1].IsBroken = true;
                return;
            default:
                ParsePlainKey(start);
                return;
        }

        var end = _lastEnd;
        SkipBlanks();
        if (!IsIndicatorAt(_position, ':'))
        {
            ReportMissingColon(start, end);
            return;
        }

        if (_lineStart != line)
            Report(SyntaxError.MultilineKey, start, FindLineEnd(start) - start);
        else
            CheckKeyLength(start);
        EndKey();
    }

    /// <summary>Of a key that ends at the position, with its properties.</summary>
    private void CheckKeyLength(int start)
    {
        if (_position - start > LongestKey)
            Report(SyntaxError.LongKey, start, LongestKey);
    }

    /// <param name="keyStart">Where the key starts, with its properties.</param>
    private void ParsePlainKey(int keyStart)
    {
        var start = _position;
        if (!CharacterClass.IsWord(_text[start]) && !CanStartPlain(start, inFlow: false))
        {
            SkipUnreadableLine();
            _frames[_depth - 1].State = FrameState.AwaitsColon;
            return;
        }

        var end = ScanPlainLine(start, inFlow: false);
        if (_stop == PlainStop.Colon)
        {
            CheckKeyLength(keyStart);
            AddPlain(start, end);
            EndKey();
            return;
        }

        AddPlain(start, end);
        ReportMissingColon(start, end);
    }

    /// <summary>Behind a key, at its colon.</summary>
    private void EndKey()
    {
        Add(SyntaxKind.ValueIndicator, _position, _position + 1);
        _position++;
        _isCompact = false;
        ref var top = ref _frames[_depth - 1];
        top.State = FrameState.AwaitsNode;
        top.HasAnchor = top.HasTag = _hasLineAnchor = _hasLineTag = false;
    }

    /// <summary>The value, or the next entry, after a key that was written with <c>?</c>.</summary>
    private void ParseExplicitValue()
    {
        if (!IsIndicatorAt(_position, ':'))
        {
            FinishEntry(_depth - 1);
            ParseEntry();
            return;
        }

        ReportTab();
        AddIndicator(SyntaxKind.ValueIndicator);
        _frames[_depth - 1].State = FrameState.AwaitsNode;
    }

    /// <summary>An item of the block sequence on top, whose line starts at the position.</summary>
    private void ParseItem()
    {
        BeginEntry(SyntaxKind.SequenceItem);
        _frames[_depth - 1].State = FrameState.AwaitsNode;
        if (IsIndicatorAt(_position, '-'))
            AddIndicator(SyntaxKind.BlockEntryIndicator);
        else
            ParseNode();
    }

    private void BeginEntry(SyntaxKind kind)
    {
        ReportTab();
        FinishEntry(_depth - 1);
        _frames[_depth - 1].Entry = Add(kind, _position, _position);
    }

    private void OpenCollection(SyntaxKind kind, FrameKind frame, int index, int start, int column)
    {
        ReportTab();
        if (!_isFirst && _tab >= 0)
            Report(SyntaxError.TabBeforeIndicator, _tab, 1);
        // Properties on this line are the first key's.
        _hasLineAnchor = _hasLineTag = false;
        var isIndentless = kind == SyntaxKind.BlockSequence && _frames[_depth - 1].Kind == FrameKind.BlockMapping && _frames[_depth - 1].Indent == column;
        var flags = (isIndentless ? SyntaxFlags.IsIndentless : SyntaxFlags.None) | (_frames[_depth - 1].HasTemplate ? SyntaxFlags.IsOpen : SyntaxFlags.None);
        Receive();
        Wrap(kind, kind == SyntaxKind.BlockSequence ? SyntaxKind.SequenceItem : SyntaxKind.MappingEntry, index, start);
        _items[index].Flags = flags;
        Push(frame, index, column, FrameState.AwaitsEntry);
        _frames[_depth - 1].Entry = index + 1;
        _frames[_depth - 1].IsIndentless = isIndentless;
    }

    /// <summary>The node that the construct on top awaits.</summary>
    private void ParseNode()
    {
        var mayOpen = _isFirst || _isCompact;
        var column = Column;
        var start = _position;
        var first = _count;
        if (_tab >= 0 && _isCompact && !_isFirst)
            RefuseTab(_tab);
        if (CharacterClass.IsWord(_text[start]))
        {
            ParsePlainNode(first, start, column, mayOpen);
            return;
        }

        var hasProperties = _text[start] is '&' or '!';
        if (hasProperties && !ParseProperties())
            return;

        var mayOpenHere = mayOpen && !hasProperties;
        var c = _text[_position];
        if (c is '-' or '?' or ':' && IsBlankAt(_position + 1))
        {
            if (c == ':' ? mayOpen : mayOpenHere)
                OpenAtIndicator(c, first, start, column);
            else
                SkipMisplacedIndicator(c);
            return;
        }

        switch (c)
        {
            case '|' or '>':
                ParseBlockScalar();
                Receive();
                return;
            case '*':
                if (hasProperties || ((_frames[_depth - 1].HasAnchor || _frames[_depth - 1].HasTag) && !IsKeyAhead()))
                    Report(SyntaxError.PropertyOfAlias, start, _position - start);
                ParseAlias();
                break;
            case '"' or '\'':
                ParseQuoted();
                break;
            case '[' or '{' when !IsTemplateStart(_position):
                ParseFlow();
                break;
            default:
                ParsePlainNode(first, start, column, mayOpen);
                return;
        }

        EndInlineNode(first, start, column, mayOpen);
    }

    private void OpenAtIndicator(char indicator, int first, int start, int column)
    {
        if (indicator == '-')
        {
            OpenCollection(SyntaxKind.BlockSequence, FrameKind.BlockSequence, first, start, column);
            AddIndicator(SyntaxKind.BlockEntryIndicator);
            _frames[_depth - 1].State = FrameState.AwaitsNode;
            return;
        }

        OpenCollection(SyntaxKind.BlockMapping, FrameKind.BlockMapping, first, start, column);
        TryParseIndicators();
    }

    /// <summary>An alias, quoted scalar or flow collection is there; a colon behind it makes it the first key of a mapping.</summary>
    private void EndInlineNode(int first, int start, int column, bool mayOpen)
    {
        SkipBlanks();
        if (!IsIndicatorAt(_position, ':'))
        {
            Receive();
            return;
        }

        if (!mayOpen)
        {
            Receive();
            SkipNestedMapping();
            return;
        }

        if (start < _lineStart)
            Report(SyntaxError.MultilineKey, start, FindLineEnd(start) - start);
        else
            CheckKeyLength(start);
        OpenCollection(SyntaxKind.BlockMapping, FrameKind.BlockMapping, first, start, column);
        EndKey();
    }

    /// <summary>How far from its start Kubernetes' reader looks for the colon of a key.</summary>
    private const int LongestKey = 1024;

    private void ParsePlainNode(int first, int start, int column, bool mayOpen)
    {
        var scalar = _position;
        if (!CharacterClass.IsWord(_text[scalar]) && !CanStartPlain(scalar, inFlow: false))
        {
            SkipUnreadableLine();
            if (_frames[_depth - 1].AwaitsNode)
                Receive();
            return;
        }

        var end = ScanPlainLine(scalar, inFlow: false);
        if (_stop == PlainStop.Colon)
        {
            if (mayOpen)
            {
                CheckKeyLength(start);
                OpenCollection(SyntaxKind.BlockMapping, FrameKind.BlockMapping, first, start, column);
                AddPlain(scalar, end);
                EndKey();
            }
            else
            {
                AddPlain(scalar, end);
                Receive();
                SkipNestedMapping();
            }

            return;
        }

        if (_stop == PlainStop.LineEnd)
        {
            if (mayOpen && IsKeyWithoutColon(scalar, end, column))
            {
                OpenCollection(SyntaxKind.BlockMapping, FrameKind.BlockMapping, first, start, column);
                AddPlain(scalar, end);
                ReportMissingColon(start, end);
                return;
            }

            if ((_scalarFlags & SyntaxFlags.HasTemplate) != 0 && TemplateEnd(scalar) == end && (FindIndentation(scalar, end) >= 0 || IsControl(scalar, end)))
            {
                // What it puts on the lines below may go on there.
                Add(SyntaxKind.TemplateAction, scalar, end);
                _frames[_depth - 1].HasTemplate = true;
                return;
            }

            end = ScanMorePlainLines(end, _frames[_depth - 1].Indent);
        }

        AddPlain(scalar, end);
        Receive();
    }
}

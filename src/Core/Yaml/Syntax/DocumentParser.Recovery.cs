namespace Plimsoll.Yaml.Syntax;

// Mistakes within a line.
internal sealed partial class DocumentParser
{
    /// <summary>A line of a mapping that has no colon: the position is behind its text.</summary>
    private void ReportMissingColon(int start, int end)
    {
        ref var top = ref _frames[_depth - 1];
        var lineEnd = FindLineEnd(_position);
        var (error, at, length) = ExplainMissingColon(start, end);
        if (!top.IsBroken || error != SyntaxError.MissingColon)
            Report(error, at, length, Excerpt(start, Math.Min(end, FindLineEnd(start))));
        top.IsBroken = true;
        MarkBroken();
        if (!IsLineEndAt(_position) && _text[_position] != '#')
        {
            AddSkipped(_position, lineEnd);
            _position = lineEnd;
        }

        // What is indented deeper would be its value.
        top.State = FrameState.AwaitsNode;
        top.HasAnchor = top.HasTag = _hasLineAnchor = _hasLineTag = false;
    }

    private (SyntaxError Error, int Start, int Length) ExplainMissingColon(int start, int end)
    {
        if (IsConflictMarker(start))
            return (SyntaxError.ConflictMarker, start, Math.Min(end, FindLineEnd(start)) - start);
        for (var p = start; p < end; p++)
        {
            switch (_text[p])
            {
                case '\uFF1A':
                    return (SyntaxError.FullWidthColon, p, 1);
                case '"' or '\'' when p > start:
                    return (SyntaxError.MissingColon, start, end - start);
                case ':' when p > start:
                    return (SyntaxError.ColonWithoutSpace, p, 1);
                case '=' when p > start:
                    return (SyntaxError.EqualsSign, p, 1);
            }
        }

        return _text[start] == '-' && end > start + 1 ? (SyntaxError.DashWithoutSpace, start, 1) : (SyntaxError.MissingColon, start, end - start);
    }

    /// <summary>Lines that Git writes into a file that it could not merge.</summary>
    private bool IsConflictMarker(int p)
    {
        if (p != _text.LastIndexOf('\n', Math.Max(0, p - 1)) + 1 && p != _start)
            return false;
        var c = _text[p];
        if (c is not ('<' or '=' or '>' or '|'))
            return false;
        for (var i = 1; i < ConflictMarkerLength; i++)
        {
            if (Peek(p + i) != c)
                return false;
        }

        return IsBlankAt(p + ConflictMarkerLength);
    }

    private const int ConflictMarkerLength = 7;

    /// <summary>A colon behind a value: <c>message: error: not found</c>.</summary>
    private void SkipNestedMapping()
    {
        Report(SyntaxError.NestedMapping, _position, 1);
        MarkBroken();
        SkipLine();
    }

    private void SkipLine()
    {
        var end = FindLineEnd(_position);
        AddSkipped(_position, end);
        _position = end;
    }

    /// <summary><c>- </c>, <c>? </c> or <c>: </c> where no block collection can start.</summary>
    private void SkipMisplacedIndicator(char indicator)
    {
        Report(indicator switch
        {
            '-' => SyntaxError.ItemOnKeyLine,
            '?' => SyntaxError.QuestionMarkInValue,
            _ => SyntaxError.NestedMapping,
        }, _position, 1);
        AddEmpty(SyntaxFlags.IsBroken);
        Receive();
        SkipLine();
    }

    /// <summary>A line whose first character starts nothing.</summary>
    private void SkipUnreadableLine()
    {
        var c = _text[_position];
        var error = c switch
        {
            '%' => SyntaxError.PercentSign,
            ']' or '}' => SyntaxError.StrayBracket,
            ',' => SyntaxError.StrayComma,
            '|' or '>' => SyntaxError.BlockScalarAsKey,
            _ => SyntaxError.ReservedCharacter,
        };
        Report(error, _position, 1, c.ToString());
        AddEmpty(SyntaxFlags.IsBroken);
        if (!IsInFlow)
            _frames[_depth - 1].IsBroken |= _frames[_depth - 1].State == FrameState.AwaitsKey;
        SkipLine();
    }

    /// <summary>Text on the same line behind a node that is complete.</summary>
    private void SkipTextAfterNode()
    {
        if (IsTemplateStart(_position))
        {
            SkipTemplateAfterNode();
            return;
        }

        if (EndsAtNextJson())
            return;
        var kind = _lastNode >= 0 ? _items[_lastNode].Kind : SyntaxKind.None;
        var end = FindLineEnd(_position);
        var c = _text[_position];
        var error = kind switch
        {
            _ when c == ':' && IsBlankAt(_position + 1) => SyntaxError.NestedMapping,
            SyntaxKind.SingleQuotedScalar => SyntaxError.TextAfterSingleQuote,
            SyntaxKind.DoubleQuotedScalar => SyntaxError.TextAfterDoubleQuote,
            SyntaxKind.FlowMapping or SyntaxKind.FlowSequence when c is ']' or '}' => SyntaxError.StrayBracket,
            SyntaxKind.FlowMapping or SyntaxKind.FlowSequence => SyntaxError.TextAfterBracket,
            SyntaxKind.Alias => SyntaxError.TextAfterAlias,
            _ => SyntaxError.TextAfterValue,
        };
        Report(error, _position, end - _position, error == SyntaxError.StrayBracket ? c.ToString() : FirstWord(_position, end));
        MarkBroken();
        SkipLine();
    }
}

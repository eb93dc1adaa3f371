using System.Runtime.CompilerServices;

namespace Plimsoll.Yaml.Syntax;

/// <summary>
/// Makes the items of one document from its text in one pass. Constructs that are open lie on a stack of its own, so that no
/// nesting is too deep for it; every error is reported once and ends the smallest construct that the indentation closes.
/// </summary>
internal sealed partial class DocumentParser
{
    /// <summary>What a parser that waits for its next text may keep.</summary>
    private const int LargestIdleBuffer = 1 << 16;

    [ThreadStatic]
    private static DocumentParser? s_idle;

    private string _text = "";

    /// <summary>The first character of the file that no YAML may hold; negative when there is none.</summary>
    private int _firstForbidden;

    private int _start;
    private int _end;
    private int _position;
    private int _lineStart;

    /// <summary>What stands at the position is the first on its line.</summary>
    private bool _isFirst;

    /// <summary>The first tab among the blanks before the position; negative when there is none.</summary>
    private int _tab;

    /// <summary>The column of a line's first character, once <see cref="Align"/> has found it.</summary>
    private int _column;

    private const int Unaligned = -1;

    /// <summary>The indicator right before allows a block collection on the same line: <c>- name: web</c>.</summary>
    private bool _isCompact;

    private SyntaxItem[] _items = new SyntaxItem[64];
    private int _count;
    private int _lastEnd;

    /// <summary>The last node that was finished; negative before the first.</summary>
    private int _lastNode;

    private Frame[] _frames = new Frame[16];
    private int _depth;
    private readonly List<SyntaxDiagnostic> _diagnostics = [];
    private bool _hasReportedTab;
    private bool _hasRefusedTab;

    /// <summary>A document with more errors than a person mends in a day is no YAML; the first ones say so.</summary>
    private const int MostDiagnostics = 100;

    private bool HasAllDiagnostics => _diagnostics.Count >= MostDiagnostics;

    private DocumentBounds _bounds = new("");

    /// <summary>A parser of a text. It is to be given back: its buffers serve the next.</summary>
    public static DocumentParser Rent(string text)
    {
        var parser = s_idle ?? new DocumentParser();
        s_idle = null;
        parser._text = text;
        parser._bounds = new DocumentBounds(text);
        parser._firstForbidden = ForbiddenCharacters.Find(text, text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0, text.Length);
        return parser;
    }

    public void Return()
    {
        _text = "";
        if (_items.Length <= LargestIdleBuffer && _frames.Length <= LargestIdleBuffer)
            s_idle = this;
    }

    /// <summary>Parses the document that starts at an offset.</summary>
    /// <returns>The syntax, which shares the parser's buffer until the next document is parsed.</returns>
    public DocumentSyntax Parse(int start)
    {
        var end = _bounds.FindEnd(start);
        _start = start;
        _end = end;
        _position = start < end && _text[start] == '\uFEFF' ? start + 1 : start;
        _lineStart = _position;
        _count = 0;
        _lastEnd = _position;
        _lastNode = -1;
        _depth = 0;
        _diagnostics.Clear();
        _hasReportedTab = _hasRefusedTab = false;
        _isCompact = false;
        _unclosedDouble = int.MaxValue;
        _hasUnclosedFlow = false;
        _templateRunEnd = 0;
        ForgetLine();
        _noAction = _noBlock = _noBrace = _noOpening = default;

        Push(FrameKind.Document, -1, -1, FrameState.AwaitsNode);
        ParsePrologue();
        ParseContent();
        if (_firstForbidden >= 0 && _firstForbidden < _end)
            ReportForbiddenCharacters();
        if (_bounds.FindMarkerWithoutSpace(start, _end) is >= 0 and var glued)
            Report(SyntaxError.MarkerWithoutSpace, glued, DocumentBounds.MarkerLength);

        return new DocumentSyntax(_items, _count, _end - start, _diagnostics.Count == 0 ? [] : _diagnostics.ToArray(), endsByItself: _end < end);
    }

    private void ParseContent()
    {
        while (ParseCommonLines() && MoveToContent())
        {
            if (_isFirst)
            {
                if (_position == _lineStart && EndsDocument())
                    break;
                if ((_text[_position] == '{' && ParseTemplateLine()) || !Align())
                    continue;
            }

            Step();
        }

        PopTo(0);
        CloseDocument();
    }

    /// <summary>What the construct that is open makes of the text at the position. Always consumes something.</summary>
    private void Step()
    {
        ref var top = ref _frames[_depth - 1];
        switch (top.State)
        {
            case FrameState.AwaitsNode:
            case FrameState.AwaitsKey:
                ParseNode();
                break;
            case FrameState.AwaitsEntry when _isFirst && top.Kind == FrameKind.BlockMapping:
                ParseEntry();
                break;
            case FrameState.AwaitsEntry when _isFirst && top.Kind == FrameKind.BlockSequence:
                ParseItem();
                break;
            case FrameState.AwaitsColon when _isFirst:
                ParseExplicitValue();
                break;
            default:
                SkipTextAfterNode();
                break;
        }
    }

    /// <summary>To the next character that is no trivia; false at the end of the document.</summary>
    private bool MoveToContent()
    {
        var source = _text;
        var end = _end;
        var p = _position;
        var isFirst = p == _lineStart;
        var tab = -1;
        // Behind a plain scalar, Kubernetes' reader looks for more of it first, and takes tabs behind enough spaces for blanks.
        var blanksFrom = _count > 0 && _items[_count - 1].Kind == SyntaxKind.PlainScalar ? BlockIndent + 1 : int.MaxValue;
        while (p < end)
        {
            var c = source[p];
            if (c == ' ')
            {
                p++;
            }
            else if (c is '\n' or '\r')
            {
                if (tab >= 0 && (isFirst || _isCompact) && tab - _lineStart < blanksFrom)
                    RefuseTab(tab);
                p = SkipLineEnd(p);
                _lineStart = p;
                isFirst = true;
                tab = -1;
                _isCompact = false;
            }
            else if (c == '\t')
            {
                if (tab < 0)
                    tab = p;
                p++;
            }
            else if (c == '#')
            {
                if (p > _start && p != _lineStart && source[p - 1] is not (' ' or '\t'))
                    Report(SyntaxError.CommentWithoutSpace, p, 1);
                else if (tab >= 0 && (isFirst || _isCompact) && tab - _lineStart < blanksFrom)
                    RefuseTab(tab);
                tab = -1;
                blanksFrom = int.MaxValue;
                p = FindLineEnd(p);
            }
            else
            {
                break;
            }
        }

        if (p >= end && tab >= 0 && (isFirst || _isCompact) && tab - _lineStart < blanksFrom)
            RefuseTab(tab);
        _position = p;
        _isFirst = isFirst;
        _tab = tab;
        _column = Unaligned;
        return p < end;
    }

    private void SkipBlanks()
    {
        while (_position < _end && _text[_position] is ' ' or '\t')
            _position++;
    }

    private int SkipLineEnd(int p) => _text[p] == '\r' && p + 1 < _end && _text[p + 1] == '\n' ? p + 2 : p + 1;

    /// <summary>The line end at or after an offset, or the end of the document.</summary>
    private int FindLineEnd(int p)
    {
        // A line is asked for its end again and again, and may be the whole text.
        if (p >= _knownLine && p <= _knownLineEnd)
            return _knownLineEnd;
        var found = _text.IndexOfAny(LineEnds, p, _end - p);
        _knownLine = p;
        return _knownLineEnd = found < 0 ? _end : found;
    }

    /// <summary>After the end of the document has moved.</summary>
    private void ForgetLine() => (_knownLine, _knownLineEnd) = (int.MaxValue, -1);

    private int _knownLine;
    private int _knownLineEnd;

    private static readonly char[] LineEnds = ['\n', '\r'];

    private char Peek(int p) => p < _end ? _text[p] : '\0';

    /// <summary>A blank, a line end, or the end of the document.</summary>
    private bool IsBlankAt(int p) => p >= _end || _text[p] is ' ' or '\t' or '\n' or '\r';

    private bool IsLineEndAt(int p) => p >= _end || _text[p] is '\n' or '\r';

    private int Add(SyntaxKind kind, int start, int end, SyntaxFlags flags = SyntaxFlags.None)
    {
        var index = _count;
        if (index == _items.Length)
            Grow();
        _items[index] = Token(kind, start, end, index, flags);
        _count = index + 1;
        if (end > start)
            _lastEnd = end;
        return index;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private SyntaxItem Token(SyntaxKind kind, int start, int end, int index, SyntaxFlags flags = SyntaxFlags.None) =>
        new() { Kind = kind, Flags = flags, Start = start - _start, End = end - _start, Next = index + 1 };

    private void Grow() => Array.Resize(ref _items, _items.Length * 2);

    private void AddNode(SyntaxKind kind, int start, int end, SyntaxFlags flags = SyntaxFlags.None) => _lastNode = Add(kind, start, end, flags);

    /// <summary>A node without text, right behind the last token, or where its entry starts.</summary>
    private void AddEmpty(SyntaxFlags flags = SyntaxFlags.None)
    {
        var entry = _depth > 0 ? _frames[_depth - 1].Entry : -1;
        var at = entry < 0 ? _lastEnd : Math.Max(_lastEnd, _items[entry].Start + _start);
        AddNode(SyntaxKind.EmptyScalar, at, at, flags);
    }

    /// <summary>Wraps the last items, which turned out to be the beginning of a construct. Nothing that is open lies among them.</summary>
    /// <param name="outer">What wraps them.</param>
    /// <param name="inner">What is in it, and wraps them too.</param>
    /// <param name="index">The first of the items.</param>
    /// <param name="start">Where they start.</param>
    private void Wrap(SyntaxKind outer, SyntaxKind inner, int index, int start)
    {
        if (_count + 2 > _items.Length)
            Grow();
        if (index < _count)
        {
            Array.Copy(_items, index, _items, index + 2, _count - index);
            for (var i = index + 2; i < _count + 2; i++)
                _items[i].Next += 2;
            if (_lastNode >= index)
                _lastNode += 2;
        }

        _count += 2;
        _items[index] = new SyntaxItem { Kind = outer, Start = start - _start };
        _items[index + 1] = new SyntaxItem { Kind = inner, Start = start - _start };
    }

    /// <summary>Closes a construct behind the last token.</summary>
    private void Close(int item)
    {
        _items[item].Next = _count;
        _items[item].End = Math.Max(_items[item].Start, _lastEnd - _start);
    }

    private void Push(FrameKind kind, int item, int indent, FrameState state)
    {
        if (_depth == _frames.Length)
            Array.Resize(ref _frames, _depth * 2);
        _frames[_depth++] = new Frame { Kind = kind, Item = item, Indent = indent, State = state, Entry = -1 };
    }

    /// <summary>Closes all that lies above a frame.</summary>
    private void PopTo(int frame)
    {
        while (_depth - 1 > frame)
            Pop();
    }

    private void Pop()
    {
        var frame = _frames[_depth - 1];
        FinishEntry(_depth - 1);
        _depth--;
        if (frame.Item < 0)
            return;
        Close(frame.Item);
        _lastNode = frame.Item;
        if (frame.IsBroken)
            _items[frame.Item].Flags |= SyntaxFlags.IsBroken;
    }

    /// <summary>Gives the open entry of a collection what it still lacks, and closes it.</summary>
    private void FinishEntry(int index)
    {
        ref var frame = ref _frames[index];
        if (frame.Kind == FrameKind.Document || frame.Entry < 0)
            return;
        if (frame.Kind is FrameKind.BlockMapping or FrameKind.FlowMapping or FrameKind.FlowPair)
        {
            if (frame.State == FrameState.AwaitsKey)
                AddEmpty();
            if (frame.State is FrameState.AwaitsKey or FrameState.AwaitsColon or FrameState.AwaitsNode)
                AddEmpty(frame.HasTemplate ? SyntaxFlags.HasTemplate : SyntaxFlags.None);
        }
        else if (frame.State == FrameState.AwaitsNode)
        {
            AddEmpty(frame.HasTemplate ? SyntaxFlags.HasTemplate : SyntaxFlags.None);
        }

        Close(frame.Entry);
        frame.Entry = -1;
        frame.HasAnchor = frame.HasTag = frame.HasTemplate = false;
        frame.State = FrameState.AwaitsEntry;
    }

    /// <summary>The node that the open construct awaits is there, or is being parsed.</summary>
    private void Receive()
    {
        ref var top = ref _frames[_depth - 1];
        if (top.HasAnchor || top.HasTag || _hasLineAnchor || _hasLineTag)
            CheckProperties(ref top);
        top.HasTemplate = false;
        top.State = top.State == FrameState.AwaitsKey ? FrameState.AwaitsColon
            : top.Kind is FrameKind.BlockMapping or FrameKind.BlockSequence ? FrameState.AwaitsEntry : FrameState.AwaitsSeparator;
    }

    private void Report(SyntaxError error, int start, int length, string? argument = null)
    {
        if (HasAllDiagnostics)
            return;
        // One place, one complaint: the first is the cause. What is no YAML needs no further reader to refuse it.
        if (_diagnostics.Count > 0 && _diagnostics[_diagnostics.Count - 1] is var last && last.Start == start - _start)
        {
            if (last.Kind == SyntaxErrorKind.Malformed)
                return;
            if (last.Kind == SyntaxErrorKind.Refused && SyntaxMessages.KindOf(error) == SyntaxErrorKind.Malformed)
                _diagnostics.RemoveAt(_diagnostics.Count - 1);
        }

        _diagnostics.Add(new SyntaxDiagnostic(error, start - _start, Math.Max(0, Math.Min(length, _end - start)), argument));
    }

    /// <summary>What the node is worth that was finished last, or is awaited, cannot be known: its text is wrong.</summary>
    private void MarkBroken()
    {
        if (_lastNode >= 0)
            _items[_lastNode].Flags |= SyntaxFlags.IsBroken;
    }
}

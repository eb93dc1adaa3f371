namespace Plimsoll.Yaml.Syntax;

// Directives and document markers.
internal sealed partial class DocumentParser
{
    private bool _hasMarker;
    private bool _hasVersion;
    private readonly HashSet<string> _tagHandles = new(StringComparer.Ordinal);

    private void ParsePrologue()
    {
        _hasMarker = _hasVersion = false;
        _tagHandles.Clear();
        var firstDirective = -1;
        while (MoveToContent() && _isFirst && _position == _lineStart && _text[_position] == '%')
        {
            if (firstDirective < 0)
                firstDirective = _position;
            ParseDirective();
        }

        // In front of a file it is an own document to kubectl; elsewhere a part of the one above, which is not read to its end.
        if (firstDirective >= 0 && _start == 0 && !_diagnostics.Exists(static diagnostic => diagnostic.Kind == SyntaxErrorKind.Malformed))
            Report(SyntaxError.DirectiveNotRead, firstDirective, _items[0].End + _start - firstDirective);

        if (_position < _end && _position == _lineStart && _text[_position] == '-' && DocumentBounds.IsMarker(_text, _position))
        {
            Add(SyntaxKind.DocumentStartMarker, _position, _position + 3);
            _position += DocumentBounds.MarkerLength;
            _hasMarker = true;
            CheckTextAfterMarker();
        }
        else
        {
            // A directive that ends the text has been read: it is not to be read again.
            _position = Math.Max(_lineStart, _lastEnd);
            if (firstDirective >= 0)
                Report(SyntaxError.DirectiveWithoutDocument, firstDirective, FindLineEnd(firstDirective) - firstDirective);
        }
    }

    private void CheckTextAfterMarker()
    {
        var p = _position;
        while (Peek(p) is ' ' or '\t')
            p++;
        if (!IsLineEndAt(p) && _text[p] != '#' && !IsTemplateStart(p))
            Report(SyntaxError.TextAfterMarker, p, FindLineEnd(p) - p);
    }

    private void ParseDirective()
    {
        var start = _position;
        var lineEnd = FindLineEnd(start);
        var end = start;
        // A comment ends the directive; it wants a blank before it.
        while (end < lineEnd && !(_text[end] == '#' && _text[end - 1] is ' ' or '\t'))
            end++;
        while (_text[end - 1] is ' ' or '\t')
            end--;
        Add(SyntaxKind.Directive, start, end);
        _position = end;
        var words = _text.Substring(start, end - start).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        switch (words[0])
        {
            case "%YAML" when _hasVersion:
                Report(SyntaxError.SecondVersion, start, end - start);
                break;
            case "%YAML":
                _hasVersion = true;
                ParseVersion(start, end, words);
                break;
            case "%TAG" when words.Length != 3 || !IsTagHandle(words[1]):
                Report(SyntaxError.MalformedTagDirective, start, end - start);
                break;
            case "%TAG" when _tagHandles.Contains(words[1]):
                Report(SyntaxError.SecondTagDirective, start, end - start, words[1]);
                break;
            case "%TAG":
                _tagHandles.Add(words[1]);
                break;
            // Others are reserved: a reader ignores them.
        }
    }

    private void ParseVersion(int start, int end, string[] words)
    {
        if (words.Length < 2)
        {
            Report(SyntaxError.MalformedVersion, start, end - start);
            return;
        }

        var hash = words[1].IndexOf('#');
        var version = hash < 0 ? words[1] : words[1].Substring(0, hash);
        var point = version.IndexOf('.');
        if (point <= 0 || !IsNumber(version, 0, point) || !IsNumber(version, point + 1, version.Length) || (words.Length > 2 && hash < 0))
            Report(SyntaxError.MalformedVersion, start, end - start);
        else if (hash >= 0)
            Report(SyntaxError.CommentWithoutSpace, start + _text.Substring(start, end - start).IndexOf('#'), 1);
        else if (version.Substring(0, point) != "1")
            Report(SyntaxError.UnsupportedVersion, start, end - start, version);
    }

    private static bool IsNumber(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] is < '0' or > '9')
                return false;
        }

        return end > start;
    }

    private static bool IsTagHandle(string word) => word[0] == '!' && (word.Length == 1 || (word[word.Length - 1] == '!' && word.IndexOf('!', 1) == word.Length - 1));

    /// <summary>Whether the line at the position, which starts in column 0, ends the document; its own marker is consumed then.</summary>
    private bool EndsDocument()
    {
        switch (_text[_position])
        {
            case '.' when DocumentBounds.IsMarker(_text, _position):
                EndAtMarker();
                return true;
            case '-' when DocumentBounds.IsMarker(_text, _position) && (_hasMarker || _count > 0):
                // Behind a line end that only the parser takes for one.
                _end = _position;
                ForgetLine();
                return true;
            case '%' when _hasMarker || _count > 0:
                if (IsTemplateStart(_position) || !IsDirective(_position))
                    return false;
                // Kubernetes' reader takes the line for a directive of a new document, wherever it stands; but not below nothing.
                Report(_frames[0].AwaitsNode ? SyntaxError.DirectiveNotRead : SyntaxError.DirectiveInDocument, _position, FindLineEnd(_position) - _position);
                _end = _position;
                ForgetLine();
                return true;
            default:
                return false;
        }
    }

    private void EndAtMarker()
    {
        var marker = _position;
        PopTo(0);
        if (_frames[0] is { State: FrameState.AwaitsNode, HasAnchor: false, HasTag: false, HasTemplate: false })
            Report(SyntaxError.EndOfNothing, marker, DocumentBounds.MarkerLength);
        CloseDocument();
        Add(SyntaxKind.DocumentEndMarker, marker, marker + DocumentBounds.MarkerLength);
        _position = marker + DocumentBounds.MarkerLength;
        var lineEnd = FindLineEnd(_position);
        var end = _end;
        _end = lineEnd < _end ? SkipLineEnd(lineEnd) : _end;
        if (MoveToContent())
        {
            Report(SyntaxError.TextAfterDocumentEnd, _position, lineEnd - _position);
            AddSkipped(_position, lineEnd);
        }
        else if (HasBareDocument(_end, end))
        {
            Report(SyntaxError.DocumentAfterEnd, marker, DocumentBounds.MarkerLength);
        }
    }

    /// <summary>Whether a document follows that no line <c>---</c> starts.</summary>
    private bool HasBareDocument(int p, int end)
    {
        while (p < end)
        {
            switch (_text[p])
            {
                case ' ' or '\t' or '\n' or '\r' or '\uFEFF':
                    p++;
                    break;
                case '#':
                    p = _text.IndexOfAny(LineEnds, p, end - p) is >= 0 and var lineEnd ? lineEnd : end;
                    break;
                default:
                    return !DocumentBounds.IsMarker(_text, p) && _text[p] != '%';
            }
        }

        return false;
    }

    private bool IsDirective(int p) => p + 1 < _end && _text[p + 1] is >= 'A' and <= 'Z';

    private void CloseDocument()
    {
        if (_depth == 0)
            return;
        if (_frames[0].State == FrameState.AwaitsNode && _count > 0 && (_hasMarker || _frames[0].HasAnchor || _frames[0].HasTag || _frames[0].HasTemplate))
            AddEmpty(_frames[0].HasTemplate ? SyntaxFlags.HasTemplate : SyntaxFlags.None);
        _depth = 0;
    }

    /// <summary>The first of each kind: the others are of the same origin.</summary>
    private void ReportForbiddenCharacters()
    {
        var reported = new HashSet<SyntaxError>();
        for (var p = Math.Max(_start, _firstForbidden); ForbiddenCharacters.Find(_text, p, _end) is >= 0 and var found; p = found + 1)
        {
            var c = _text[found];
            if (c == '\uFEFF' && found == _start)
                continue;
            var error = c switch
            {
                '\uFEFF' => SyntaxError.ByteOrderMarkInside,
                '\u0085' or '\u2028' or '\u2029' => SyntaxError.LineSeparator,
                _ when char.IsSurrogate(c) => SyntaxError.HalfCharacter,
                _ => SyntaxError.ControlCharacter,
            };
            if (reported.Add(error))
                Report(error, found, 1, ForbiddenCharacters.Name(c));
        }
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Plimsoll.Yaml.Edits;

namespace Plimsoll.CodeFixes.Code;

/// <summary>The elements of an initializer or collection expression, which others are added to and removed from in the same layout.</summary>
internal sealed class ElementList
{
    private readonly SourceText _text;
    private readonly SyntaxToken _open;
    private readonly SyntaxToken _close;
    private readonly IReadOnlyList<SyntaxToken> _separators;
    private readonly CodeStyle _style;

    private ElementList(SyntaxToken open, SyntaxToken close, IReadOnlyList<SyntaxNode> elements, IEnumerable<SyntaxToken> separators)
    {
        _text = open.SyntaxTree!.GetText();
        _open = open;
        _close = close;
        Elements = elements;
        _separators = [.. separators];
        _style = CodeStyle.Of(_text);
    }

    public IReadOnlyList<SyntaxNode> Elements { get; }

    /// <summary>Null for an expression that has no such list, or one that is not finished.</summary>
    public static ElementList? Of(SyntaxNode? expression) => expression switch
    {
        InitializerExpressionSyntax { OpenBraceToken.IsMissing: false, CloseBraceToken.IsMissing: false } initializer =>
            new ElementList(initializer.OpenBraceToken, initializer.CloseBraceToken, initializer.Expressions, initializer.Expressions.GetSeparators()),
        CollectionExpressionSyntax { OpenBracketToken.IsMissing: false, CloseBracketToken.IsMissing: false } collection =>
            new ElementList(collection.OpenBracketToken, collection.CloseBracketToken, collection.Elements, collection.Elements.GetSeparators()),
        _ => null,
    };

    /// <summary>Adds elements at places among those that are there.</summary>
    public IEnumerable<TextEdit> Add(IEnumerable<(int Index, string Name, CodeExpression Value)> additions)
    {
        foreach (var group in additions.GroupBy(static addition => addition.Index).OrderBy(static group => group.Key))
        {
            foreach (var edit in Add(group.Key, [.. group.Select(static addition => (addition.Name, addition.Value))]))
                yield return edit;
        }
    }

    private IEnumerable<TextEdit> Add(int index, IReadOnlyList<(string Name, CodeExpression Value)> additions)
    {
        if (Elements.Count == 0)
        {
            yield return AddFirst(additions);
        }
        else if (!HasLinesOfItsOwn(index))
        {
            var added = string.Join(", ", additions.Select(addition => addition.Value.ToElement(addition.Name, null, _style)));
            yield return index == 0 ? new TextEdit(Elements[0].SpanStart, 0, added + ", ") : new TextEdit(Elements[index - 1].Span.End, 0, ", " + added);
        }
        else
        {
            var indentation = CodeStyle.IndentationOf(LineOf(Elements[Math.Min(index, Elements.Count - 1)].SpanStart));
            var lines = additions.Select(addition => _style.LineEnd + indentation + addition.Value.ToElement(addition.Name, indentation, _style));
            var needsComma = index == Elements.Count && _separators.Count < Elements.Count;
            var start = index == 0 ? _open.Span.End : needsComma ? Elements[index - 1].Span.End : _separators[index - 1].Span.End;
            var end = EndOfLine(start);
            if (!needsComma)
            {
                yield return new TextEdit(end, 0, string.Concat(lines.Select(static line => line + ",")));
            }
            else
            {
                // The comma stands before a comment at the end of the line.
                var added = string.Join(",", lines);
                if (end == start)
                {
                    yield return new TextEdit(start, 0, "," + added);
                }
                else
                {
                    yield return new TextEdit(start, 0, ",");
                    yield return new TextEdit(end, 0, added);
                }
            }
        }
    }

    /// <summary>Removes elements with the comments above them.</summary>
    public IEnumerable<TextEdit> Remove(IReadOnlyCollection<SyntaxNode> removed)
    {
        for (var i = 0; i < Elements.Count; i++)
        {
            if (!removed.Contains(Elements[i]))
                continue;
            var last = i;
            while (last + 1 < Elements.Count && removed.Contains(Elements[last + 1]))
                last++;
            yield return Remove(i, last);
            i = last;
        }
    }

    private TextEdit Remove(int first, int last)
    {
        var end = last < _separators.Count ? _separators[last].Span.End : Elements[last].Span.End;
        var hasNext = last + 1 < Elements.Count;
        if (IsFirstOnLine(Elements[first]) && (!hasNext || IsFirstOnLine(Elements[last + 1])))
        {
            // Whole lines, from the end of the line before.
            var start = first == 0 ? EndOfLine(_open.Span.End) : EndOfLine(_separators[first - 1].Span.End);
            return ToEdit(start, EndOfLine(end));
        }

        if (hasNext)
            return ToEdit(Elements[first].SpanStart, Elements[last + 1].SpanStart);
        return first > 0 ? ToEdit(Elements[first - 1].Span.End, Elements[last].Span.End) : ToEdit(_open.Span.End, _close.SpanStart);
    }

    private static TextEdit ToEdit(int start, int end) => new(start, end - start, "");

    private TextEdit AddFirst(IReadOnlyList<(string Name, CodeExpression Value)> additions)
    {
        var isList = _open.IsKind(SyntaxKind.OpenBracketToken);
        if (LineOf(_open.SpanStart).LineNumber == LineOf(_close.SpanStart).LineNumber)
        {
            var added = string.Join(", ", additions.Select(addition => addition.Value.ToElement(addition.Name, null, _style)));
            return new TextEdit(_open.Span.End, _close.SpanStart - _open.Span.End, isList ? added : $" {added} ");
        }

        var indentation = CodeStyle.IndentationOf(LineOf(_close.SpanStart)) + _style.Unit;
        return new TextEdit(EndOfLine(_open.Span.End), 0, string.Concat(additions.Select(addition => _style.LineEnd + indentation + addition.Value.ToElement(addition.Name, indentation, _style) + ",")));
    }

    /// <summary>Whether a line can go between the neighbours of a place.</summary>
    private bool HasLinesOfItsOwn(int index) =>
        (index == Elements.Count ? LineOf(_close.SpanStart).LineNumber > LineOf(Elements[index - 1].Span.End).LineNumber : IsFirstOnLine(Elements[index]))
        && (index == 0 || IsFirstOnLine(Elements[index - 1]) || index < Elements.Count);

    private bool IsFirstOnLine(SyntaxNode element) => LineOf(element.SpanStart) is var line && line.Start + CodeStyle.IndentationOf(line).Length == element.SpanStart;

    private TextLine LineOf(int position) => _text.Lines.GetLineFromPosition(position);

    /// <summary>Behind what follows on the same line, which can only be a comment; the place itself when code follows.</summary>
    private int EndOfLine(int position)
    {
        var line = LineOf(position);
        var rest = _text.ToString(TextSpan.FromBounds(position, line.End)).TrimStart();
        return rest.Length == 0 || rest.StartsWith("//", StringComparison.Ordinal) || (rest.StartsWith("/*", StringComparison.Ordinal) && rest.EndsWith("*/", StringComparison.Ordinal)) ? line.End : position;
    }
}

using System.Text;

namespace Plimsoll.CodeFixes.Code;

/// <summary>The text of a new expression, which can be laid out on one line or over several.</summary>
internal sealed class CodeExpression
{
    /// <summary>Where lines are broken; a single word may be longer.</summary>
    private const int LongestLine = 140;

    private readonly string _head;
    private readonly string _open;
    private readonly string _close;
    private readonly IReadOnlyList<(string Name, CodeExpression Value)> _elements;

    private CodeExpression(string head, string open, string close, IReadOnlyList<(string Name, CodeExpression Value)> elements)
    {
        _head = head;
        _open = open;
        _close = close;
        _elements = elements;
    }

    /// <summary>An expression without parts.</summary>
    public static CodeExpression Word(string text) => new(text, "", "", []);

    /// <summary>A creation with an initializer: <c>new() { Name = "web" }</c>.</summary>
    public static CodeExpression Creation(string head, IReadOnlyList<(string Name, CodeExpression Value)> elements) =>
        elements.Count == 0 ? Word(head) : new(head, "{", "}", elements);

    /// <summary>A list: <c>[a, b]</c>.</summary>
    public static CodeExpression List(IEnumerable<CodeExpression> items) => new("", "[", "]", [.. items.Select(static item => ("", item))]);

    /// <summary>An element of an initializer, without a comma: <c>Name = value</c>, or the value alone.</summary>
    /// <param name="name">Empty for an item of a list.</param>
    /// <param name="indentation">The white space before the element's line; null keeps everything on one line.</param>
    /// <param name="style">How the code around is written.</param>
    public string ToElement(string name, string? indentation, CodeStyle style)
    {
        var line = Join(name, ToLine());
        return indentation is null || _open.Length == 0 || style.Width(indentation) + line.Length + 1 <= LongestLine ? line : Join(name, ToLines(indentation, style));
    }

    private static string Join(string name, string value) => name.Length == 0 ? value.TrimStart('\r', '\n') : value is ['\r' or '\n', ..] ? $"{name} ={value}" : $"{name} = {value}";

    private string ToLine()
    {
        if (_open.Length == 0)
            return _head;
        var elements = string.Join(", ", _elements.Select(static element => Join(element.Name, element.Value.ToLine())));
        return _open == "[" ? $"[{elements}]" : $"{_head} {{ {elements} }}";
    }

    private string ToLines(string indentation, CodeStyle style)
    {
        var text = new StringBuilder(_head).Append(style.LineEnd).Append(indentation).Append(_open);
        var inner = indentation + style.Unit;
        foreach (var (name, value) in _elements)
            text.Append(style.LineEnd).Append(inner).Append(value.ToElement(name, inner, style).TrimStart()).Append(',');
        return text.Append(style.LineEnd).Append(indentation).Append(_close).ToString();
    }

    /// <summary>The expression over several lines, whatever its length: for the object of a definition.</summary>
    public string ToDefinition(string indentation, CodeStyle style) => _open.Length == 0 ? _head : ToLines(indentation, style);
}

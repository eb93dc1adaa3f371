using System.Globalization;

namespace Plimsoll.Charts.Templates;

/// <summary>A constant: a string, an integer, a number, a boolean, or null.</summary>
public sealed class LiteralExpression : TemplateExpression
{
    private LiteralExpression(object? value, TemplateType type)
    {
        Value = value;
        Type = type;
    }

    /// <summary>A string, long, double, decimal or bool; null.</summary>
    public object? Value { get; }

    public override TemplateType Type { get; }

    public static LiteralExpression Null { get; } = new(null, TemplateType.Any);

    public static LiteralExpression Of(string text) => new(text, TemplateType.String);

    public static LiteralExpression Of(bool flag) => new(flag, TemplateType.Boolean);

    public static LiteralExpression Of(long number, TemplateType type = TemplateType.Integer) => new(number, type);

    /// <summary>A number with a fraction, in the text that both C# and Go read as that number.</summary>
    public static LiteralExpression OfNumber(string text) => new(new NumberText(text), TemplateType.Number);

    public override bool IsNullable => Value is null;

    public override bool ExcludesEmpty => Value is not (null or "" or 0L or false);

    public override IntegerRange Range => Value is long number ? new(number, number) : base.Range;

    public override bool IsAtom => true;

    public override IEnumerable<TemplateExpression> Operands => [];

    protected internal override string PrintHere(TemplateScope scope) => Value switch
    {
        null => "nil",
        string text => GoString.Quote(text),
        bool flag => flag ? "true" : "false",
        long number => number.ToString(CultureInfo.InvariantCulture),
        var number => number.ToString()!,
    };

    private sealed record NumberText(string Text)
    {
        public override string ToString() => Text;
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Plimsoll.Charts.Templates;
using Plimsoll.Evaluation.Intrinsics;
using Plimsoll.Evaluation.Nodes;
using Plimsoll.Evaluation.Symbolic;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Interpretation;

internal sealed partial class Interpreter
{
    private static bool IsSymbol(Value value) => value is SymbolValue or ConditionalValue;

    /// <summary>A condition as an expression.</summary>
    public TemplateExpression ConditionOf(Value value, SyntaxNode place) => ForceExpression(value) switch
    {
        { Type: TemplateType.Boolean } condition => condition,
        _ when value is UnknownValue unknown => throw new UnknownException(unknown),
        _ => throw new UnknownException(Inexpressible(place, $"`{Shorten(place.ToString())}` cannot be a condition in a template")),
    };

    /// <summary>Strings and integers one after the other.</summary>
    public Value Concatenated(IReadOnlyList<Value> parts, SyntaxNode place)
    {
        var texts = new List<TemplateExpression>();
        foreach (var part in parts)
        {
            if (part is UnknownValue)
                return part;
            if (TextPart(part, place) is not { } text)
                return Inexpressible(place, $"the text of `{Shorten((part.Origin ?? place).ToString())}` cannot be made in a template as C# makes it: use a string or an integer, or a switch that names the texts");
            texts.Add(text);
        }

        var concat = ConcatExpression.Of(texts);
        return concat is LiteralExpression { Value: string known } ? String(known, place) : new SymbolValue(concat, Symbols.Type("System.String"), place);
    }

    private TemplateExpression? TextPart(Value value, SyntaxNode place)
    {
        value = Narrowed(value);
        if (!IsSymbol(value))
            return LiteralExpression.Of(Format(value, null, place));
        if (value is SymbolValue { Expression: ConcatExpression built })
            return built;
        if (value is ConditionalValue conditional && ExpressionOf(value) is null)
        {
            var whenTrue = Assume(conditional.Condition, true, () => TextPart(conditional.WhenTrue, place));
            var whenFalse = Assume(conditional.Condition, false, () => TextPart(conditional.WhenFalse, place));
            return whenTrue is null || whenFalse is null ? null : new ConditionalExpression(conditional.Condition, whenTrue, whenFalse);
        }
        // A null is no text at all.
        if (ForceExpression(value) is not { } expression)
            return Force(value) is NullValue ? LiteralExpression.Of("") : null;
        if (expression.IsNullable && (expression.Type != TemplateType.String || expression is not (MemberExpression or VariableExpression)))
        {
            value = ForceNull(value);
            if (value is NullValue || ExpressionOf(value) is not { } known)
                return LiteralExpression.Of("");
            expression = known;
        }

        return TextOf(expression, (value as SymbolValue)?.Type, place) is SymbolValue text ? text.Expression : null;
    }

    /// <summary>What ToString gives.</summary>
    public Value? TextOf(TemplateExpression expression, ITypeSymbol? type, SyntaxNode place)
    {
        TemplateExpression? text = expression.Type switch
        {
            _ when Underlying(type) is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumType => IsNamedAlike(enumType) ? expression : null,
            TemplateType.String => expression,
            TemplateType.Integer or TemplateType.LongInteger => ConcatExpression.Of([expression]),
            TemplateType.Boolean when !expression.IsNullable => new ConditionalExpression(expression, LiteralExpression.Of("True"), LiteralExpression.Of("False")),
            _ => null,
        };
        return text is null ? null : new SymbolValue(text, Symbols.Type("System.String"), place);
    }

    /// <summary>Whether the members of an enum have the same names in JSON as in C#.</summary>
    private static bool IsNamedAlike(INamedTypeSymbol type) => type.GetMembers().OfType<IFieldSymbol>().All(static field => !field.HasConstantValue || JsonMembers.EnumMemberName(field) == field.Name);

    /// <summary><c>==</c> and <c>!=</c> where one side is a symbol.</summary>
    public Value EqualSymbols(Value left, Value right, SyntaxNode place, bool negated)
    {
        if (left is UnknownValue)
            return left;
        if (right is UnknownValue)
            return right;
        var a = ForceExpression(left);
        var b = ForceExpression(right);
        TemplateExpression? equal = null;
        if (a is LiteralExpression && b is not LiteralExpression)
            (a, b) = (b, a);
        if (a is not null && a.Equals(b))
        {
            equal = LiteralExpression.Of(true);
        }
        else if (b is LiteralExpression { Value: null })
        {
            equal = a is null ? Force(left) is NullValue || Force(right) is not NullValue ? null : LiteralExpression.Of(false)
                : a.IsNullable ? new NullTestExpression(a, isNull: true) : LiteralExpression.Of(false);
        }
        else if (a is not null && b is not null)
        {
            if (a.Type == TemplateType.Boolean && a.IsNullable && b is LiteralExpression { Value: bool })
                equal = new CallExpression("eq", TemplateType.Boolean, a, b);
            else if (a.Type == TemplateType.Boolean && b.Type == TemplateType.Boolean && !a.IsNullable && !b.IsNullable)
                equal = b is LiteralExpression { Value: bool flag } ? flag ? a : Conditions.Not(a) : new CallExpression("eq", TemplateType.Boolean, a, b);
            else if (a.Type == TemplateType.String && b.Type == TemplateType.String || a.IsInteger && b.IsInteger)
                equal = Equal(a, b);
        }
        else if (Force(left) is NullValue or ObjectValue or ListValue or DictionaryValue && Force(right) is NullValue or ObjectValue or ListValue or DictionaryValue)
        {
            equal = LiteralExpression.Of((Force(left) is NullValue) == (Force(right) is NullValue) && (Force(left) is NullValue || Equality.Equals(Force(left), Force(right))));
        }

        if (equal is null)
            return Inexpressible(place, $"`{Shorten(place.ToString())}` cannot be compared in a template: compare strings, integers or booleans");
        return equal is LiteralExpression { Value: bool known }
            ? new ScalarValue(known != negated, place)
            : new SymbolValue(negated ? Conditions.Not(equal) : equal, Symbols.Type("System.Boolean"), place);
    }

    /// <summary>Go compares an integer with null by failing, and a float64 with an int not at all: integers are converted.</summary>
    private TemplateExpression Equal(TemplateExpression left, TemplateExpression right)
    {
        if (left.IsInteger && (left.IsNullable || right.IsNullable))
        {
            // Both null, or both there and equal.
            var isLeftNull = left.IsNullable ? new NullTestExpression(left, isNull: true) : (TemplateExpression)LiteralExpression.Of(false);
            var isRightNull = right.IsNullable ? new NullTestExpression(right, isNull: true) : (TemplateExpression)LiteralExpression.Of(false);
            return Decide(isLeftNull) ? isRightNull : Decide(isRightNull) ? LiteralExpression.Of(false) : new CallExpression("eq", TemplateType.Boolean, left.AsNonNull(), right.AsNonNull());
        }

        return left is CallExpression { Function: "len", Arguments: [var list] } && right is LiteralExpression { Value: 0L }
            ? Emptiness(list, isEmpty: true)
            : new CallExpression("eq", TemplateType.Boolean, left, right);
    }

    /// <summary>An operator where an operand is a symbol.</summary>
    private Value BinaryOfSymbols(BinaryOperatorKind kind, Value left, Value right, ITypeSymbol? type, SyntaxNode place)
    {
        if (left is UnknownValue)
            return left;
        if (right is UnknownValue)
            return right;
        if (kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals)
            return EqualSymbols(left, right, place, kind == BinaryOperatorKind.NotEquals);
        if (kind == BinaryOperatorKind.Add && type?.SpecialType == SpecialType.System_String)
            return Concatenated([left, right], place);
        var (x, y) = (ForceNull(left), ForceNull(right));
        if (x is NullValue || y is NullValue)
            return Lifted(kind, x, y, place);
        var (a, b) = (ExpressionOf(x), ExpressionOf(y));
        if (a is { Type: TemplateType.Boolean } && b is { Type: TemplateType.Boolean })
        {
            TemplateExpression? condition = kind switch
            {
                BinaryOperatorKind.And or BinaryOperatorKind.ConditionalAnd => Conditions.And(a, b),
                BinaryOperatorKind.Or or BinaryOperatorKind.ConditionalOr => Conditions.Or(a, b),
                BinaryOperatorKind.ExclusiveOr => new CallExpression("ne", TemplateType.Boolean, a, b),
                _ => null,
            };
            if (condition is not null)
                return BooleanOf(condition, place);
        }

        if (a is { IsInteger: true } && b is { IsInteger: true })
            return Comparison(kind) is { } comparison ? BooleanOf(Compared(comparison, a, b), place) : ArithmeticOfSymbols(kind, a, b, type, place);
        if (a is { Type: TemplateType.Number or TemplateType.Integer or TemplateType.LongInteger } && b is { Type: TemplateType.Number or TemplateType.Integer or TemplateType.LongInteger } && Comparison(kind) is { } order && Underlying(type) is not null)
            return BooleanOf(new CallExpression(order, TemplateType.Boolean, new CallExpression("float64", TemplateType.Number, a) { ConvertsArguments = true }, new CallExpression("float64", TemplateType.Number, b) { ConvertsArguments = true }), place);
        return Inexpressible(place, $"the operator in `{Shorten(place.ToString())}` has no exact counterpart in Helm for these types: compute it in integers, or make the result a value of its own");
    }

    private Value BooleanOf(TemplateExpression condition, SyntaxNode place) => condition is LiteralExpression { Value: bool known } ? new ScalarValue(known, place) : new SymbolValue(condition, Symbols.Type("System.Boolean"), place);

    private static string? Comparison(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan => "lt",
        BinaryOperatorKind.LessThanOrEqual => "le",
        BinaryOperatorKind.GreaterThan => "gt",
        BinaryOperatorKind.GreaterThanOrEqual => "ge",
        _ => null,
    };

    private static TemplateExpression Compared(string comparison, TemplateExpression left, TemplateExpression right)
    {
        // The constant stands on the right, as people write it.
        if (left is LiteralExpression && right is not LiteralExpression)
        {
            (left, right) = (right, left);
            comparison = comparison switch { "lt" => "gt", "le" => "ge", "gt" => "lt", _ => "le" };
        }

        var (a, b) = (left.Range, right.Range);
        bool? known = comparison switch
        {
            "lt" => a.Maximum < b.Minimum ? true : a.Minimum >= b.Maximum ? false : null,
            "le" => a.Maximum <= b.Minimum ? true : a.Minimum > b.Maximum ? false : null,
            "gt" => a.Minimum > b.Maximum ? true : a.Maximum <= b.Minimum ? false : null,
            _ => a.Minimum >= b.Maximum ? true : a.Maximum < b.Minimum ? false : null,
        };
        // The size of a list that is compared with zero is whether it has anything in it.
        if (left is CallExpression { Function: "len", Arguments: [var list] } && right is LiteralExpression { Value: long bound } && (comparison, bound) is ("gt", 0) or ("ge", 1) or ("lt", 1) or ("le", 0) && known is null)
            return Emptiness(list, comparison is "lt" or "le");
        return known is { } constant ? LiteralExpression.Of(constant) : new CallExpression(comparison, TemplateType.Boolean, left, right);
    }

    private static TemplateExpression Emptiness(TemplateExpression list, bool isEmpty)
    {
        if (list is not CollectedExpression collected)
            return new AnyExpression(list, isEmpty);
        var any = collected.Condition ?? LiteralExpression.Of(true);
        return isEmpty ? Conditions.Not(any) : any;
    }

    /// <summary>C# computes in 32 or 64 bits, Helm always in 64: only what is sure to fit is written.</summary>
    private Value ArithmeticOfSymbols(BinaryOperatorKind kind, TemplateExpression left, TemplateExpression right, ITypeSymbol? type, SyntaxNode place)
    {
        var function = kind switch
        {
            BinaryOperatorKind.Add => "add",
            BinaryOperatorKind.Subtract => "sub",
            BinaryOperatorKind.Multiply => "mul",
            BinaryOperatorKind.Divide => "div",
            BinaryOperatorKind.Remainder => "mod",
            _ => null,
        };
        if (function is null)
            return Inexpressible(place, $"the operator in `{Shorten(place.ToString())}` has no counterpart in Helm: there are +, -, *, / and %");
        if (kind is BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder && right.Range.Contains(0))
            return Inexpressible(place, $"`{Shorten(place.ToString())}` may divide by zero: say with [Range] that the divisor is not");
        var range = kind switch
        {
            BinaryOperatorKind.Add => left.Range + right.Range,
            BinaryOperatorKind.Subtract => left.Range - right.Range,
            BinaryOperatorKind.Multiply => left.Range * right.Range,
            BinaryOperatorKind.Divide => Quotients(left.Range, right.Range),
            _ => Remainders(left.Range, right.Range),
        };
        var result = Underlying(type)?.SpecialType is SpecialType.System_Int64 or SpecialType.System_UInt32 or SpecialType.System_UInt64 ? TemplateType.LongInteger : TemplateType.Integer;
        var bounds = Underlying(type)?.SpecialType switch
        {
            SpecialType.System_Int64 => new IntegerRange(long.MinValue, long.MaxValue),
            SpecialType.System_UInt32 => new IntegerRange(0, uint.MaxValue),
            SpecialType.System_UInt64 => new IntegerRange(0, long.MaxValue),
            _ => new IntegerRange(int.MinValue, int.MaxValue),
        };
        if (!range.IsWithin(bounds))
            return Inexpressible(place, $"`{Shorten(place.ToString())}` may overflow, which Helm computes otherwise: say with [Range] how large the values can be");
        return new SymbolValue(new CallExpression(function, result, left, right) { ConvertsArguments = true, ResultRange = range }, type, place);
    }

    private static IntegerRange Quotients(IntegerRange left, IntegerRange right)
    {
        decimal[] ends = [left.Minimum / right.Minimum, left.Minimum / right.Maximum, left.Maximum / right.Minimum, left.Maximum / right.Maximum];
        return new(Math.Floor(ends.Min()), Math.Ceiling(ends.Max()));
    }

    private static IntegerRange Remainders(IntegerRange left, IntegerRange right)
    {
        var largest = Math.Max(Math.Abs(right.Minimum), Math.Abs(right.Maximum)) - 1;
        return new(left.Minimum < 0 ? -largest : 0, left.Maximum > 0 ? largest : 0);
    }

    private Value UnaryOfSymbol(IUnaryOperation unary, Value operand)
    {
        if (ForceNull(operand) is not SymbolValue { Expression: var expression } symbol)
            return NullValue.Void;
        return unary.OperatorKind switch
        {
            UnaryOperatorKind.Not when expression.Type == TemplateType.Boolean => BooleanOf(Conditions.Not(expression), unary.Syntax),
            UnaryOperatorKind.Plus when expression.IsInteger => symbol,
            UnaryOperatorKind.Minus when expression.IsInteger => ArithmeticOfSymbols(BinaryOperatorKind.Subtract, LiteralExpression.Of(0), expression, unary.Type, unary.Syntax),
            _ => Inexpressible(unary.Syntax, $"the operator in `{Shorten(unary.Syntax.ToString())}` has no counterpart in Helm"),
        };
    }

    /// <summary>A conversion of a symbol.</summary>
    private Value ConvertSymbol(SymbolValue symbol, ITypeSymbol target, IConversionOperation conversion)
    {
        var underlying = Underlying(target)!;
        var source = Underlying(symbol.Type);
        if (source is null || SymbolEqualityComparer.Default.Equals(source, underlying))
            return symbol.IsNullable && target.IsValueType && !IsNullable(target) && IsNullable(symbol.Type)
                ? ForceNull(symbol) is SymbolValue known ? known : ThrowNullable(conversion.Syntax)
                : symbol;
        if (source.TypeKind == TypeKind.Enum != (underlying.TypeKind == TypeKind.Enum) && (Numbers.IsNumeric(underlying.SpecialType) || Numbers.IsNumeric(source.SpecialType)))
            return Inexpressible(conversion.Syntax, "the number of an enum's member is not among the values, its name is: use a switch");
        if (Numbers.IsNumeric(underlying.SpecialType) && Numbers.IsNumeric(source.SpecialType))
        {
            if (symbol.Expression.IsInteger && !symbol.Expression.Range.IsWithin(RangeOf(underlying)))
                return Inexpressible(conversion.Syntax, $"`{Shorten(conversion.Syntax.ToString())}` may lose digits: say with [Range] how large the value can be");
            if (!symbol.Expression.IsInteger && !IsFractional(underlying.SpecialType))
                return Inexpressible(conversion.Syntax, $"`{Shorten(conversion.Syntax.ToString())}` cuts off a fraction, which has no exact counterpart in Helm: make the value an integer");
            return new SymbolValue(symbol.Expression, target, symbol.Origin);
        }

        return symbol.Type is not null && (underlying.SpecialType == SpecialType.System_Object || Symbols.IsAssignable(source, underlying) || target.TypeKind == TypeKind.Interface) ? symbol : symbol;
    }

    private static bool IsFractional(SpecialType type) => type is SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal;

    private static IntegerRange RangeOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_SByte => new(sbyte.MinValue, sbyte.MaxValue),
        SpecialType.System_Byte => new(byte.MinValue, byte.MaxValue),
        SpecialType.System_Int16 => new(short.MinValue, short.MaxValue),
        SpecialType.System_UInt16 => new(ushort.MinValue, ushort.MaxValue),
        SpecialType.System_Int32 => new(int.MinValue, int.MaxValue),
        SpecialType.System_UInt32 => new(0, uint.MaxValue),
        SpecialType.System_UInt64 => new(0, decimal.MaxValue),
        _ => new(decimal.MinValue, decimal.MaxValue),
    };

    /// <summary>An item of a list among the values; the last one where there is no index.</summary>
    public Value ItemAt(SymbolValue list, ITypeSymbol? element, TemplateExpression? index, SyntaxNode place)
    {
        // Where C# would throw, Helm would fail as well: `index` does, beyond the end.
        var isThere = list.Expression.HasItems && index is null or LiteralExpression { Value: 0L };
        var facts = element is null ? new ValueFacts(TemplateType.Any) : Facts.Of(element, isItem: true);
        var item = index is null
            ? new CallExpression("last", facts.Type, list.Expression) { MayFail = !isThere, IsRaw = true, MayBeNull = facts.IsNullable, ResultRange = facts.Range }
            : new CallExpression("index", facts.Type, list.Expression, index) { MayFail = true, IsRaw = true, MayBeNull = facts.IsNullable, ResultRange = facts.Range };
        if (index is null && !isThere && Known(new AnyExpression(list.Expression)) != true)
            return Inexpressible(place, "the list may be empty here, where C# throws and Helm goes on: say [MinLength(1)], or test with Any before");
        return new SymbolValue(item, element, place);
    }

    /// <summary>The entries of a dictionary as parts.</summary>
    public IReadOnlyList<SymbolicEntry> EntriesOf(Value source, SyntaxNode place)
    {
        switch (source)
        {
            case DictionaryValue dictionary:
                return SymbolicDictionaries.PartsOf(dictionary);
            case SymbolValue symbol when ItemsOfSymbol(symbol, place)?.ToList() is [LoopValue { Items: [PairValue pair] } loop]:
                return [new SymbolicEntryLoop(loop.Loop, [new SymbolicPair(pair.Key, pair.Value, place)])];
            default:
                throw new UnknownException(Inexpressible(place, "a dictionary can be made in a template only of dictionaries: use ToDictionary on one"));
        }
    }

    /// <summary>Sets or adds an entry whose key, or whose dictionary, depends on values.</summary>
    public void SetEntry(DictionaryValue dictionary, Value key, Value value, SyntaxNode? place, bool isAdded = false)
    {
        var at = place ?? key.Origin!;
        if (key is UnknownValue unknown)
            throw new UnknownException(unknown);
        NoteEntryChange(dictionary, at, out var capture);
        if (capture is not null)
        {
            if (!capture.Entries.TryGetValue(dictionary, out var added))
                capture.Entries.Add(dictionary, added = []);
            added.Add(new SymbolicPair(Force(key), value.Copy(), at));
            return;
        }

        var forced = ForceNull(key);
        if (isAdded && SymbolicDictionaries.PartsOf(dictionary).Any(part => part is SymbolicPair pair && ExpressionOf(pair.Key) is { } known && known.Equals(ExpressionOf(forced))))
            throw new RaisedException("ArgumentException", $"An item with the same key has already been added. Key: {forced}");
        SymbolicDictionaries.Set(this, dictionary, forced, value, at);
    }

    private void NoteEntryChange(DictionaryValue dictionary, SyntaxNode place, out LoopCapture? capture)
    {
        capture = null;
        for (var loop = _loop; loop is not null && loop.IsOuter(dictionary.Stamp); loop = loop.Outer)
            capture ??= loop;
        if (capture is null)
            NoteChange(dictionary.Stamp, place);
        Calls.NoteChange(dictionary.Stamp);
    }
}

using Microsoft.CodeAnalysis;
using Plimsoll.Charts.Templates;
using Plimsoll.Evaluation.Symbolic;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Interpretation;

/// <summary>
/// Symbolic mode: values of a chart are symbols. Where a condition depends on them, evaluation goes both ways, and what comes of it
/// is put together again: all of C#'s control flow is followed by the same code as when values are known.
/// </summary>
internal sealed partial class Interpreter
{
    private const int PathsPerExpression = 256;
    private const int DecisionsPerRun = 64;

    private Exploration? _exploration;
    private LoopCapture? _loop;
    private int _variables;

    /// <summary>Whether values may be symbols.</summary>
    public bool IsSymbolic { get; init; }

    /// <summary>An interpreter of the same compilation for which values of a chart are symbols.</summary>
    public Interpreter ForSymbols(ReleaseSymbols release, ChartHelpers helpers) => new(Symbols, _problems, _ct) { IsSymbolic = true, Release = release, ChartHelpers = helpers };

    private SymbolicMerge Merging => field ??= new SymbolicMerge(this);

    /// <summary>Runs an evaluation in every way that it can go, and puts the results together.</summary>
    public Value Explore(Func<Value> run, SyntaxNode place) =>
        IsSymbolic ? Explored(run, (condition, whenTrue, whenFalse) => Merging.Merge(condition, whenTrue, whenFalse, place), place) : run();

    /// <summary>The like of <see cref="Explore"/> for parts of a list.</summary>
    private IReadOnlyList<Value> ExploreItems(Func<IReadOnlyList<Value>> run, SyntaxNode place) =>
        Explored(run, (condition, whenTrue, whenFalse) => Merging.MergeItems(condition, whenTrue, whenFalse, place), place);

    private T Explored<T>(Func<T> run, Func<TemplateExpression, T, T, T> merge, SyntaxNode place)
    {
        var exploration = new Exploration(_exploration);
        var ways = new List<(IReadOnlyList<Decision> Path, T Result)>();
        do
        {
            _exploration = exploration;
            try
            {
                var result = run();
                ways.Add((exploration.Path, result));
            }
            finally
            {
                _exploration = exploration.Outer;
            }

            if (ways.Count > PathsPerExpression)
                throw new UnknownException(Inexpressible(place, $"`{Shorten(place.ToString())}` depends on too many conditions at once for a template: split it into helpers"));
        }
        while (exploration.MoveNext());
        if (ways.Count > 1 && exploration.HasOuterEffects)
            throw new UnknownException(Inexpressible(place, $"`{Shorten(place.ToString())}` changes objects in ways that depend on values, which a template cannot follow here: return the value, or decide it where the object is made"));
        return ways.Count == 1 ? ways[0].Result : Combine(ways, 0, ways.Count, 0, merge);
    }

    /// <summary>Ways stand in the order of a tree that goes to the true side first.</summary>
    private static T Combine<T>(List<(IReadOnlyList<Decision> Path, T Result)> ways, int start, int end, int depth, Func<TemplateExpression, T, T, T> merge)
    {
        if (end - start == 1)
            return ways[start].Result;
        var middle = start;
        while (middle < end && ways[middle].Path[depth].IsTaken)
            middle++;
        return merge(
            ways[start].Path[depth].Condition,
            Combine(ways, start, middle, depth + 1, merge),
            Combine(ways, middle, end, depth + 1, merge));
    }

    /// <summary>Evaluates what is asked for only where a condition holds, or does not.</summary>
    public T Assume<T>(TemplateExpression condition, bool holds, Func<T> run)
    {
        var outer = _exploration;
        _exploration = new Exploration(outer, new Decision(condition, holds));
        try
        {
            return run();
        }
        finally
        {
            _exploration = outer;
        }
    }

    /// <summary>Which way a condition goes.</summary>
    public bool Decide(TemplateExpression condition)
    {
        if (Known(condition) is { } known)
            return known;
        if (_exploration is { Depth: > DecisionsPerRun })
            throw new UnknownException(Inexpressible(_definition!, "this definition comes to more and more conditions: a loop that values end, but for foreach over a list of them, cannot be written in a template"));
        if (_exploration is { CanDecide: true } exploration)
            return exploration.Decide(condition);
        throw new UnknownException(Inexpressible(_definition!, "a part of this definition depends on values where a template cannot say so: decide it in the definition itself"));
    }

    /// <summary>What is known of a condition here.</summary>
    public bool? Known(TemplateExpression condition) => _exploration is { } exploration ? exploration.Known(condition) : condition is LiteralExpression { Value: bool flag } ? flag : null;

    /// <summary>The one of several values that there is in the way at hand.</summary>
    public Value Force(Value value)
    {
        while (true)
        {
            switch (value)
            {
                case ConditionalValue conditional:
                    value = Decide(conditional.Condition) ? conditional.WhenTrue : conditional.WhenFalse;
                    break;
                case SymbolValue { Expression: ConcatExpression concat } text when concat.Parts.OfType<ConditionalExpression>().FirstOrDefault(static part => !part.IsInline) is { } part:
                    value = new SymbolValue(concat.With(part, Decide(part.Condition) ? part.WhenTrue : part.WhenFalse), text.Type, text.Origin);
                    break;
                default:
                    return value;
            }
        }
    }

    /// <summary>The like of <see cref="Force"/> where null is another way than anything else.</summary>
    public Value ForceNull(Value value)
    {
        value = Force(value);
        if (value is not SymbolValue { IsNullable: true } symbol)
            return value;
        return Decide(new NullTestExpression(symbol.Expression, isNull: true)) ? new NullValue(symbol.Origin) : NonNull(symbol);
    }

    /// <summary>A symbol as far as it is known whether it is null.</summary>
    public Value Narrowed(Value value)
    {
        if (value is not SymbolValue { IsNullable: true } symbol)
            return value;
        return Known(new NullTestExpression(symbol.Expression, isNull: true)) switch
        {
            true => new NullValue(symbol.Origin),
            false => NonNull(symbol),
            null => value,
        };
    }

    private static SymbolValue NonNull(SymbolValue symbol) => new(symbol.Expression.AsNonNull(), Underlying(symbol.Type), symbol.Origin);

    /// <summary>A scalar as an expression; null for what is none.</summary>
    public TemplateExpression? ExpressionOf(Value value)
    {
        switch (Narrowed(value))
        {
            case NullValue:
                return LiteralExpression.Null;
            case SymbolValue { Expression.IsInline: true } symbol:
                return symbol.Expression;
            case ScalarValue { EnumType: { } type } scalar:
                return Intrinsics.EnumNames.Name(type, scalar.Raw, Nodes.JsonMembers.EnumMemberName) is { } name ? LiteralExpression.Of(name) : null;
            case ScalarValue { Raw: string text }:
                return LiteralExpression.Of(text);
            case ScalarValue { Raw: char c }:
                return LiteralExpression.Of(c.ToString());
            case ScalarValue { Raw: bool flag }:
                return LiteralExpression.Of(flag);
            case ScalarValue { Raw: sbyte or byte or short or ushort or int } small:
                return LiteralExpression.Of(System.Convert.ToInt64(small.Raw, System.Globalization.CultureInfo.InvariantCulture));
            case ScalarValue { Raw: uint or long } large:
                return LiteralExpression.Of(System.Convert.ToInt64(large.Raw, System.Globalization.CultureInfo.InvariantCulture), TemplateType.LongInteger);
            case ScalarValue { Raw: double or float or decimal } number:
                return LiteralExpression.OfNumber(Format(number, null, number.Origin!));
            case QuantityValue quantity:
                return LiteralExpression.Of(quantity.Text);
            case IntOrStringValue { Text: { } text }:
                return long.TryParse(text, System.Globalization.NumberStyles.Integer, System.Globalization.CultureInfo.InvariantCulture, out var port) ? LiteralExpression.Of(port) : LiteralExpression.Of(text);
            case ConditionalValue conditional when ExpressionOf(conditional.WhenTrue) is { } whenTrue && ExpressionOf(conditional.WhenFalse) is { } whenFalse:
                var expression = new ConditionalExpression(conditional.Condition, whenTrue, whenFalse);
                return expression.IsInline && expression.Type != TemplateType.Any && !expression.IsNullable ? expression : null;
            default:
                return null;
        }
    }

    /// <summary>A scalar as an expression, in the way at hand where it is none otherwise.</summary>
    public TemplateExpression? ForceExpression(Value value) => ExpressionOf(value) ?? (value is ConditionalValue or SymbolValue ? ExpressionOf(Force(value)) ?? ForceNullExpression(value) : null);

    private TemplateExpression? ForceNullExpression(Value value) => Force(value) is var forced && forced is ConditionalValue ? null : ExpressionOf(forced);

    /// <summary>A scalar that is not null as an expression.</summary>
    public TemplateExpression? NonNullExpression(Value value)
    {
        var expression = ForceExpression(value);
        if (expression is { IsNullable: true })
            expression = ExpressionOf(ForceNull(value));
        return expression is LiteralExpression { Value: null } ? null : expression;
    }

    /// <summary>A symbol of the values of this compilation.</summary>
    public VariableExpression NewVariable(string name, ValueFacts facts) => new(name, ++_variables, facts);

    /// <summary>Reports that Helm has no counterpart of something.</summary>
    public UnknownValue Inexpressible(SyntaxNode place, string message)
    {
        Report(ProblemIds.NotExpressibleInHelm, place, message);
        return new UnknownValue(message, place);
    }

    /// <summary>Notes that something which was made before is being changed.</summary>
    private void NoteChange(long stamp, SyntaxNode place)
    {
        if (!IsSymbolic)
            return;
        Calls.NoteChange(stamp);
        _exploration?.NoteChange(stamp);
        if (_loop?.IsOuter(stamp) == true)
            throw new UnknownException(Inexpressible(place, "what is outside of a loop over values cannot be changed in it but by adding to a list or dictionary: use Select, Where, Sum of constants, or count with Count()"));
    }
}

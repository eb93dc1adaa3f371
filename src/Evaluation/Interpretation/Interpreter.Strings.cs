using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Plimsoll.Evaluation.Intrinsics;
using Plimsoll.Evaluation.Symbolic;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Interpretation;

internal sealed partial class Interpreter
{
    public Value String(string text, SyntaxNode place)
    {
        CheckSize(place, text.Length, Limits.StringLength, "a string");
        return new ScalarValue(text, place);
    }

    private Value EvaluateInterpolated(IInterpolatedStringOperation interpolated, Scope scope)
    {
        if (IsSymbolic)
            return EvaluateSymbolicInterpolated(interpolated, scope);
        var text = new StringBuilder();
        UnknownValue? unknown = null;
        foreach (var part in interpolated.Parts)
        {
            switch (part)
            {
                case IInterpolatedStringTextOperation { Text.ConstantValue.Value: string literal }:
                    text.Append(literal);
                    break;
                case IInterpolationOperation hole:
                    var value = Evaluate(hole.Expression, scope);
                    try
                    {
                        AppendHole(hole, value, text, scope);
                    }
                    catch (UnknownException e)
                    {
                        unknown ??= e.Value;
                    }

                    break;
                case IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation call } when call.TargetMethod.ContainingType.Name is "AppendInterpolatedStringHandler" or "DefaultInterpolatedStringHandler":
                    try
                    {
                        AppendPart(call, text, scope);
                    }
                    catch (UnknownException e)
                    {
                        unknown ??= e.Value;
                    }

                    break;
                case IInterpolatedStringAppendOperation { AppendCall: { } custom }:
                    return NotEvaluable(custom.Syntax, "a custom string interpolation handler cannot be evaluated when the build runs: use a string");
            }

            CheckSize(interpolated.Syntax, text.Length, Limits.StringLength, "a string");
        }

        return unknown is not null ? unknown : new ScalarValue(text.ToString(), interpolated.Syntax);
    }

    /// <summary>Interpolated strings with + between them that one handler takes.</summary>
    private Value EvaluateAddition(IInterpolatedStringAdditionOperation addition, Scope scope)
    {
        var left = Evaluate(addition.Left, scope);
        var right = Evaluate(addition.Right, scope);
        if (IsSymbol(left) || IsSymbol(right))
            return Concatenated([left, right], addition.Syntax);
        return left is UnknownValue ? left : right is UnknownValue ? right : String($"{left}{right}", addition.Syntax);
    }

    private Value EvaluateSymbolicInterpolated(IInterpolatedStringOperation interpolated, Scope scope)
    {
        var parts = new List<Value>();
        foreach (var part in interpolated.Parts)
        {
            switch (part)
            {
                case IInterpolatedStringTextOperation { Text.ConstantValue.Value: string literal }:
                    parts.Add(new ScalarValue(literal, part.Syntax));
                    break;
                case IInterpolationOperation hole:
                    var value = Evaluate(hole.Expression, scope);
                    if (value is UnknownValue)
                        return value;
                    if (!IsSymbol(value))
                    {
                        var text = new StringBuilder();
                        AppendHole(hole, value, text, scope);
                        value = new ScalarValue(text.ToString(), hole.Syntax);
                    }
                    else if (hole.Alignment is not null || hole.FormatString is not null)
                    {
                        return Inexpressible(hole.Syntax, $"the format of `{Shorten(hole.Syntax.ToString())}` has no exact counterpart in Helm: leave it out, or make the text a value of its own");
                    }

                    parts.Add(value);
                    break;
                case IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation call } when call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "value") is { } argument:
                    var appended = Evaluate(argument.Value, scope);
                    if (appended is UnknownValue)
                        return appended;
                    if (!IsSymbol(appended))
                    {
                        var text = new StringBuilder();
                        AppendPart(call, text, scope);
                        appended = new ScalarValue(text.ToString(), call.Syntax);
                    }
                    else if (call.Arguments.Length > 1)
                    {
                        return Inexpressible(call.Syntax, $"the format of `{Shorten(call.Syntax.ToString())}` has no exact counterpart in Helm: leave it out, or make the text a value of its own");
                    }

                    parts.Add(appended);
                    break;
                default:
                    return NotEvaluable(part.Syntax, "a custom string interpolation handler cannot be evaluated when the build runs: use a string");
            }
        }

        if (!parts.Exists(IsSymbol))
            return String(string.Concat(parts.Select(static part => ((ScalarValue)part).Raw)), interpolated.Syntax);
        return Explore(() => Concatenated(parts, interpolated.Syntax), interpolated.Syntax);
    }

    private void AppendHole(IInterpolationOperation hole, Value value, StringBuilder text, Scope scope)
    {
        var width = hole.Alignment is { } alignment ? Evaluate(alignment, scope) : null;
        text.Append(Aligned(Format(value, hole.FormatString?.ConstantValue.Value as string, hole.Expression.Syntax, isFormatted: true), width, hole.Syntax));
    }

    /// <summary>A call of AppendLiteral or AppendFormatted of .NET's own handlers.</summary>
    private void AppendPart(IInvocationOperation call, StringBuilder text, Scope scope)
    {
        Value? Argument(string name) => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == name) is { } argument ? Evaluate(argument.Value, scope) : null;
        var value = Argument("value") ?? NullValue.Void;
        var format = Argument("format") is ScalarValue { Raw: string written } ? written : null;
        text.Append(Aligned(Format(value, format, call.Syntax, isFormatted: true), Argument("alignment"), call.Syntax));
    }

    private string Aligned(string part, Value? alignment, SyntaxNode place)
    {
        if (alignment is not ScalarValue { Raw: int width })
            return part;
        CheckSize(place, Math.Abs(width), Limits.StringLength, "a string");
        return width < 0 ? part.PadRight(-width) : part.PadLeft(width);
    }

    /// <summary>The text that C# makes of a value, in the invariant culture; it is <paramref name="isFormatted"/> where IFormattable is asked.</summary>
    /// <exception cref="UnknownException">The value, or its text, is unknown.</exception>
    public string Format(Value value, string? format, SyntaxNode place, bool isFormatted = false)
    {
        Step(place);
        if (value is ConditionalValue)
            value = Force(value);
        switch (value)
        {
            case SymbolValue:
                throw new UnknownException(Inexpressible(place, $"the text of `{Shorten(place.ToString())}` depends on values in a way that a template cannot say: use interpolation"));
            case NullValue:
                return "";
            case UnknownValue unknown:
                throw new UnknownException(unknown);
            case ScalarValue { EnumType: { } type } scalar:
                return EnumNames.Format(type, scalar.Raw, format);
            case ScalarValue { Raw: ITypeSymbol type }:
                return RuntimeNames.Of(type);
            case ListValue { Type: { } type } and not GroupValue when type.Name is not ("ImmutableArray" or "ReadOnlySpan" or "Span") && !Symbols.IsReadOnlyInterface(type):
                return RuntimeNames.Of(type);
            case DictionaryValue { Type: { TypeKind: not TypeKind.Interface } type, IsUnordered: false }:
                return RuntimeNames.Of(type);
            case SetValue { Type: { TypeKind: not TypeKind.Interface } type, IsUnordered: false }:
                return RuntimeNames.Of(type);
            case QuantityValue:
                throw new UnknownException(NotEvaluable(place, "the client library rewrites the text of a ResourceQuantity, which cannot be followed when the build runs: keep the string that it was made from"));
            case IntOrStringValue either:
                return either.Text ?? "";
            case ScalarValue { Raw: double or float } number when string.IsNullOrEmpty(format):
                return ((IFormattable)number.Raw).ToString("R", CultureInfo.InvariantCulture);
            case ScalarValue { Raw: IFormattable formattable }:
                return FormatChecked(formattable, format, place);
            case ScalarValue scalar:
                return scalar.Raw.ToString() ?? "";
            case TupleValue tuple:
                return $"({string.Join(", ", tuple.Items.Select(item => Format(item, null, place)))})";
            case PairValue pair:
                return $"[{Format(pair.Key, null, place)}, {Format(pair.Value, null, place)}]";
            case ObjectValue instance when isFormatted && Symbols.IsSource(instance.Type)
                && CallInterface(instance, "System.IFormattable", "ToString", place, format is null ? new NullValue(place) : new ScalarValue(format, place), new ScalarValue(CultureInfo.InvariantCulture, place)) is { } text:
                return Format(text, null, place);
            case ObjectValue instance:
                return FormatObject(instance, place);
            default:
                throw new UnknownException(NotEvaluable(place, $"the text of `{Shorten(place.ToString())}` cannot be evaluated when the build runs: write out what you mean, for example with string.Join"));
        }
    }

    private string FormatChecked(IFormattable formattable, string? format, SyntaxNode place)
    {
        try
        {
            return formattable.ToString(format, CultureInfo.InvariantCulture);
        }
        catch (FormatException e)
        {
            throw new UnknownException(Throw(place, "FormatException", e.Message) as UnknownValue ?? Erroneous(place));
        }
    }

    private string FormatObject(ObjectValue instance, SyntaxNode place)
    {
        if (FindOverride(instance.Type, "ToString", 0) is { } method)
        {
            var result = InvokeSource(method, instance, [], place, TypeArguments.None);
            return result is ScalarValue { Raw: string text } ? text : Format(result, null, place);
        }

        if (Symbols.IsException(instance.Type))
            throw new UnknownException(NotEvaluable(place, $"the text of a {instance.Type.Name} holds the stack, which cannot be known when the build runs: use Message"));
        if (!instance.Type.IsRecord && !instance.Type.IsAnonymousType)
        {
            return Symbols.IsSource(instance.Type)
                ? RuntimeNames.Of(instance.Type)
                : throw new UnknownException(NotEvaluable(place, $"the text of a {instance.Type.Name} cannot be evaluated when the build runs: write out what you mean"));
        }

        var body = new StringBuilder();
        PrintMembers(instance.Type, instance, body, place);
        return $"{(instance.Type.IsAnonymousType ? "" : instance.Type.Name + " ")}{{ {body}{(body.Length > 0 ? " " : "")}}}";
    }

    /// <summary>What the method of that name appends, which the compiler writes for a record that has none.</summary>
    private void PrintMembers(INamedTypeSymbol type, ObjectValue instance, StringBuilder body, SyntaxNode place)
    {
        foreach (var method in type.GetMembers("PrintMembers").OfType<IMethodSymbol>())
        {
            if (method.IsImplicitlyDeclared || method.Parameters.Length != 1 || !Symbols.IsSource(method))
                continue;
            if (InvokeSource(method, instance, [new ScalarValue(body, place)], place, TypeArguments.None) is UnknownValue unknown)
                throw new UnknownException(unknown);
            return;
        }

        if (Symbols.BaseOf(type) is { IsRecord: true } baseType)
            PrintMembers(baseType, instance, body, place);
        foreach (var member in PrintedMembers(type))
        {
            var value = member is IPropertySymbol property ? ReadProperty(property, instance, [], place, null) : ReadSlot(instance, member);
            body.Append(body.Length > 0 ? ", " : "").Append(member.Name).Append(" = ").Append(Format(value, null, place));
        }
    }

    private IEnumerable<ISymbol> PrintedMembers(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is { DeclaredAccessibility: Accessibility.Public, IsStatic: false } and (IPropertySymbol { IsIndexer: false } or IFieldSymbol) && !member.IsOverride)
                yield return member;
        }
    }

    private IMethodSymbol? FindOverride(INamedTypeSymbol type, string name, int parameters)
    {
        for (var current = type; current is not null && Symbols.IsSource(current); current = Symbols.BaseOf(current))
        {
            foreach (var member in current.GetMembers(name))
            {
                if (member is IMethodSymbol { IsOverride: true, IsImplicitlyDeclared: false } method && method.Parameters.Length == parameters)
                    return method;
            }
        }

        return null;
    }

    /// <summary>What the type's own Equals says; null when it has none.</summary>
    public bool? CustomEquals(ObjectValue left, ObjectValue right)
    {
        var place = left.Origin ?? right.Origin;
        if (place is null)
            return null;
        for (var current = left.Type; current is not null && Symbols.IsSource(current); current = Symbols.BaseOf(current))
        {
            foreach (var member in current.GetMembers("Equals"))
            {
                if (member is not IMethodSymbol { IsImplicitlyDeclared: false, IsStatic: false, Parameters: [var parameter] } method)
                    continue;
                if (method.IsOverride || SymbolEqualityComparer.Default.Equals(parameter.Type, left.Type) && SymbolEqualityComparer.Default.Equals(left.Type, right.Type))
                    return IsTrue(InvokeSource(method, left, [right], place, TypeArguments.None));
            }
        }

        return null;
    }

    /// <summary>What the type's own CompareTo says; null when it has none.</summary>
    public int? CustomCompare(ObjectValue left, Value right)
    {
        if ((left.Origin ?? right.Origin) is not { } place)
            return null;
        var order = CallInterface(left, "System.IComparable", "CompareTo", place, right);
        return order switch
        {
            ScalarValue { Raw: int number } => number,
            UnknownValue unknown => throw new UnknownException(unknown),
            _ => null,
        };
    }
}

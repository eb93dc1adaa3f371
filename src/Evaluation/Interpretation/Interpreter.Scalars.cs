using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Plimsoll.Evaluation.Intrinsics;
using Plimsoll.Evaluation.Symbolic;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Interpretation;

internal sealed partial class Interpreter
{
    public static Value Constant(object? raw, ITypeSymbol? type, SyntaxNode origin)
    {
        if (raw is null)
            return new NullValue(origin);
        var underlying = Underlying(type);
        return new ScalarValue(raw, origin, underlying is INamedTypeSymbol { TypeKind: TypeKind.Enum } named ? named : null);
    }

    /// <summary>The type without the <c>?</c> of a nullable value type.</summary>
    public static ITypeSymbol? Underlying(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    public static bool IsNullable(ITypeSymbol? type) => type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    public Value DefaultOf(ITypeSymbol? type, SyntaxNode? origin)
    {
        if (type is null || !type.IsValueType || IsNullable(type))
            return new NullValue(origin);
        type = Symbols.Helpers.Here(type);
        if (type is INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType: { } underlying } enumType)
            return new ScalarValue(Numbers.Convert(0, underlying.SpecialType, false) ?? 0, origin, enumType);
        if (type.SpecialType == SpecialType.System_Boolean)
            return new ScalarValue(false, origin);
        if (type.SpecialType == SpecialType.System_Char)
            return new ScalarValue('\0', origin);
        if (Numbers.Convert(0, type.SpecialType, false) is { } zero)
            return new ScalarValue(zero, origin);
        if (type is INamedTypeSymbol { IsTupleType: true } tuple)
            return new TupleValue([.. tuple.TupleElements.Select(element => DefaultOf(element.Type, origin))], tuple, origin);
        return Symbols.FullName(type) switch
        {
            "System.TimeSpan" => new ScalarValue(TimeSpan.Zero, origin),
            "System.DateTime" => new ScalarValue(default(DateTime), origin),
            "System.DateTimeOffset" => new ScalarValue(default(DateTimeOffset), origin),
            "System.Guid" => new ScalarValue(Guid.Empty, origin),
            "System.Index" => new ScalarValue(new IndexFromEnd(0, false), origin),
            "System.Range" => new ScalarValue(new IndexRange(new IndexFromEnd(0, false), new IndexFromEnd(0, false)), origin),
            "System.Span" or "System.ReadOnlySpan" or "System.Memory" or "System.ReadOnlyMemory" or "System.ArraySegment" => new ListValue(type, [], origin),
            "k8s.Models.ResourceQuantity" or "k8s.Models.IntOrString" => new NullValue(origin),
            _ when LibraryCalls.Default(type, Symbols) is { } value => new ScalarValue(value, origin),
            "System.Threading.CancellationToken" => NullValue.Void,
            "System.Collections.Immutable.ImmutableArray" => new ListValue(type, [], origin) { IsDefault = true },
            "System.Collections.Generic.KeyValuePair" when type is INamedTypeSymbol { TypeArguments: [var key, var value] } =>
                new PairValue(DefaultOf(key, origin), DefaultOf(value, origin), null, origin),
            _ => type is INamedTypeSymbol named ? DefaultStruct(named, origin) : new NullValue(origin),
        };
    }

    private ObjectValue DefaultStruct(INamedTypeSymbol type, SyntaxNode? origin)
    {
        Bodies.Touch(type);
        return new ObjectValue(type, origin);
    }

    /// <summary>The type of a value at run time; null where it is not known.</summary>
    public ITypeSymbol? TypeOf(Value value) => value switch
    {
        ScalarValue { EnumType: { } type } => type,
        ScalarValue { Raw: ITypeSymbol } => Symbols.Type("System.Type"),
        ScalarValue scalar => scalar.Raw.GetType().FullName is { } name ? Symbols.Type(name) : null,
        ObjectValue instance => instance.Type,
        ListValue list => list.Type,
        DictionaryValue dictionary => dictionary.Type,
        SetValue set => set.Type,
        TupleValue tuple => tuple.Type,
        SequenceValue sequence => sequence.Type,
        StackValue stack => stack.Type,
        QueueValue queue => queue.Type,
        LinkedListValue linked => linked.Type,
        LookupValue lookup => lookup.Type,
        DelegateValue function => function.Type,
        QuantityValue => Symbols.Type("k8s.Models.ResourceQuantity"),
        IntOrStringValue => Symbols.Type("k8s.Models.IntOrString"),
        SymbolValue symbol => Underlying(symbol.Type),
        _ => null,
    };

    /// <summary>What <c>value is type</c> says.</summary>
    public bool IsInstance(Value value, ITypeSymbol type)
    {
        if (IsSymbol(value))
            value = ForceNull(value);
        if (value is NullValue)
            return false;
        if (value is UnknownValue unknown)
            throw new UnknownException(unknown);
        var target = Symbols.Helpers.Here(Underlying(type)!);
        if (target.SpecialType == SpecialType.System_Object)
            return true;
        if (TypeOf(value) is { } actual)
            return Symbols.IsAssignable(actual, target);
        return value switch
        {
            PairValue => Symbols.FullName(target) == "System.Collections.Generic.KeyValuePair",
            SequenceValue or GroupValue => target.Name == "IEnumerable",
            _ => false,
        };
    }

    /// <summary>A condition: an unknown one stops the call that needs it.</summary>
    public bool IsTrue(Value value) => value switch
    {
        ScalarValue { Raw: bool flag } => flag,
        SymbolValue or ConditionalValue => Decide(ConditionOf(value, value.Origin!)),
        UnknownValue unknown => throw new UnknownException(unknown),
        _ => throw new UnknownException(new UnknownValue("the condition is not a boolean", value.Origin)),
    };

    private static Value BytesOf(IUtf8StringOperation utf8)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(utf8.Value);
        return new ListValue(null, [.. bytes.Select(b => new ScalarValue(b, utf8.Syntax))], utf8.Syntax);
    }
}

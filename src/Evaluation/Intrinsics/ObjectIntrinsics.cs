using System.Globalization;
using Microsoft.CodeAnalysis;
using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Intrinsics;

/// <summary>What every object has, and small types around it.</summary>
internal static class ObjectIntrinsics
{
    public static Value? Invoke(IntrinsicCall call) => (call.Name, call.Instance, call.Arguments) switch
    {
        ("GetValueOrDefault", null, [DictionaryValue, ..]) => DictionaryIntrinsics.GetValueOrDefault(call),
        ("AsReadOnly", null, [DictionaryValue]) => call.Arguments[0],
        ("Compare" or "Equals", ScalarValue { Raw: StringComparer }, _) => InvokeComparer(call),
        ("Compare", ScalarValue { Raw: IComparer<Value> order }, [var a, var b]) => call.Scalar(order.Compare(a, b)),
        ("Equals", ScalarValue { Raw: IEqualityComparer<Value> same }, [var a, var b]) => call.Scalar(same.Equals(a, b)),
        (_, null, [..]) when call.Member.IsStatic => InvokeStatic(call),
        (_, null or NullValue, _) => null,
        ("ToString", { } value, [] or [ScalarValue { Raw: CultureInfo }] or [NullValue]) => call.Scalar(call.Text(value)),
        ("ToString", { } value, [ScalarValue { Raw: string format }, ..]) => call.Scalar(call.Text(value, format)),
        ("Equals", { } value, [var other]) => call.Scalar(call.Interpreter.Equality.Equals(value, other)),
        ("CompareTo", { } value, [var other]) => call.Scalar(new ValueOrder(call.Interpreter, StringComparer.InvariantCulture).Compare(value, other)),
        ("GetType", { } value, []) => call.Interpreter.TypeOf(value) is { } type ? call.Scalar(type) : null,
        ("MemberwiseClone", ObjectValue instance, []) => instance.Clone(call.Place),
        ("Invoke", DelegateValue function, _) => function.Invoke(call.Place, call.Arguments),
        ("Key", PairValue pair, []) => pair.Key,
        ("Value", PairValue pair, []) => pair.Value,
        ("Key", GroupValue group, []) => group.Key,
        ("Dispose", _, []) => NullValue.Void,
        ("Length", TupleValue tuple, []) => call.Scalar(tuple.Items.Length),
        ("Add", ObjectValue, _) => null,
        _ => null,
    };

    public static Value? InvokeNullable(IntrinsicCall call) => (call.Name, call.Instance, call.Arguments) switch
    {
        (".ctor", _, [var value]) => value,
        ("HasValue", { } value, []) => call.Scalar(value is not NullValue),
        ("Value", NullValue, []) => throw new RaisedException("InvalidOperationException", "Nullable object must have a value."),
        ("Value", { } value, []) => value,
        ("GetValueOrDefault", NullValue, []) => call.Interpreter.DefaultOf(call.Type.TypeArguments.FirstOrDefault(), call.Place),
        ("GetValueOrDefault", NullValue, [var fallback]) => fallback,
        ("GetValueOrDefault", { } value, _) => value,
        ("ToString", NullValue, []) => call.Scalar(""),
        ("Equals", { } value, [var other]) => call.Scalar(call.Interpreter.Equality.Equals(value, other)),
        _ => null,
    };

    public static Value? InvokeComparer(IntrinsicCall call)
    {
        StringComparer? comparer = (call.Name, call.Raw) is ("FromComparison", [StringComparison comparison])
            ? comparison switch
            {
                StringComparison.Ordinal => StringComparer.Ordinal,
                StringComparison.OrdinalIgnoreCase => StringComparer.OrdinalIgnoreCase,
                StringComparison.InvariantCulture or StringComparison.CurrentCulture => StringComparer.InvariantCulture,
                _ => StringComparer.InvariantCultureIgnoreCase,
            }
            : call.Name switch
        {
            "Ordinal" => StringComparer.Ordinal,
            "OrdinalIgnoreCase" => StringComparer.OrdinalIgnoreCase,
            "InvariantCulture" or "CurrentCulture" => StringComparer.InvariantCulture,
            "InvariantCultureIgnoreCase" or "CurrentCultureIgnoreCase" => StringComparer.InvariantCultureIgnoreCase,
            _ => null,
        };
        if (comparer is not null)
            return new ScalarValue(comparer, call.Place);
        return (call.Name, (call.Instance as ScalarValue)?.Raw, call.Raw) switch
        {
            ("Equals", StringComparer strings, [var a, var b]) when a is null or string && b is null or string => call.Scalar(strings.Equals((string?)a, (string?)b)),
            ("Compare", StringComparer strings, [var a, var b]) when a is null or string && b is null or string => call.Scalar(Math.Sign(strings.Compare((string?)a, (string?)b))),
            _ => null,
        };
    }

    public static Value? InvokeCulture(IntrinsicCall call) => call.Name == "InvariantCulture" ? new ScalarValue(CultureInfo.InvariantCulture, call.Place) : null;

    public static Value? InvokePair(IntrinsicCall call) => (call.Name, call.Arguments) switch
    {
        (".ctor" or "Create", [var key, var value]) => new PairValue(key, value, key.Origin, call.Place),
        _ => null,
    };

    public static Value? InvokeEqualityComparer(IntrinsicCall call) => (call.Name, call.Instance, call.Arguments) switch
    {
        ("Default", _, []) => new ScalarValue(call.Interpreter.Equality, call.Place),
        ("Equals", ScalarValue { Raw: IEqualityComparer<Value> comparer }, [var a, var b]) => call.Scalar(comparer.Equals(a, b)),
        _ => null,
    };

    public static Value? InvokeOrder(IntrinsicCall call) => (call.Name, call.Instance, call.Arguments) switch
    {
        ("Default", _, []) => new ScalarValue(new ValueOrder(call.Interpreter, null), call.Place),
        ("Create", null, [DelegateValue]) when Comparers.Order(call.Interpreter, call.Arguments[0], call.Place) is { } order => new ScalarValue(order, call.Place),
        ("Compare", ScalarValue { Raw: IComparer<Value> comparer }, [var a, var b]) => call.Scalar(comparer.Compare(a, b)),
        _ => null,
    };

    public static Value? InvokeType(IntrinsicCall call) => (call.Name, (call.Instance as ScalarValue)?.Raw) switch
    {
        ("Name", INamedTypeSymbol type) => call.Scalar(type.MetadataName),
        ("FullName", INamedTypeSymbol { IsGenericType: false, ContainingType: null } type) => call.Scalar(call.Interpreter.Symbols.FullName(type)),
        ("Namespace", INamedTypeSymbol type) => call.Scalar(type.ContainingNamespace.IsGlobalNamespace ? null : type.ContainingNamespace.ToDisplayString()),
        _ => null,
    };

    /// <summary><c>ArgumentNullException.ThrowIfNull</c> and its kin.</summary>
    public static Value? InvokeGuard(IntrinsicCall call)
    {
        if (call.Arguments is [UnknownValue, ..])
            return call.Arguments[0];
        var parameter = call.Raw.Skip(1).OfType<string>().LastOrDefault();
        return (call.Name, call.Raw) switch
        {
            ("ThrowIfNull" or "ThrowIfNullOrEmpty" or "ThrowIfNullOrWhiteSpace", [null, ..]) =>
                throw new RaisedException("ArgumentNullException", $"Value cannot be null. (Parameter '{parameter}')"),
            ("ThrowIfNullOrEmpty", [string { Length: 0 }, ..]) =>
                throw new RaisedException("ArgumentException", $"The value cannot be an empty string. (Parameter '{parameter}')"),
            ("ThrowIfNullOrWhiteSpace", [string text, ..]) when string.IsNullOrWhiteSpace(text) =>
                throw new RaisedException("ArgumentException", $"The value cannot be an empty string or composed entirely of whitespace. (Parameter '{parameter}')"),
            ("ThrowIfNegative" or "ThrowIfNegativeOrZero" or "ThrowIfZero", [ScalarValue or IComparable, ..]) when Zero(call) is { } zero => Guard(call, parameter, call.Name switch
            {
                "ThrowIfNegative" => Order(call, call.Arguments[0], zero) < 0,
                "ThrowIfNegativeOrZero" => Order(call, call.Arguments[0], zero) <= 0,
                _ => Order(call, call.Arguments[0], zero) == 0,
            }),
            ("ThrowIfEqual", [_, _, ..]) => Guard(call, parameter, call.Interpreter.Equality.Equals(call.Arguments[0], call.Arguments[1])),
            ("ThrowIfNotEqual", [_, _, ..]) => Guard(call, parameter, !call.Interpreter.Equality.Equals(call.Arguments[0], call.Arguments[1])),
            ("ThrowIfGreaterThan", [_, _, ..]) => Guard(call, parameter, Order(call, call.Arguments[0], call.Arguments[1]) > 0),
            ("ThrowIfGreaterThanOrEqual", [_, _, ..]) => Guard(call, parameter, Order(call, call.Arguments[0], call.Arguments[1]) >= 0),
            ("ThrowIfLessThan", [_, _, ..]) => Guard(call, parameter, Order(call, call.Arguments[0], call.Arguments[1]) < 0),
            ("ThrowIfLessThanOrEqual", [_, _, ..]) => Guard(call, parameter, Order(call, call.Arguments[0], call.Arguments[1]) <= 0),
            ("ThrowIfNull" or "ThrowIfNullOrEmpty" or "ThrowIfNullOrWhiteSpace", _) => NullValue.Void,
            _ => null,
        };
    }

    private static Value? Zero(IntrinsicCall call) => call.TypeArgument(0) is { } type && Numbers.Convert(0, type.SpecialType, false) is { } zero ? call.Scalar(zero) : null;

    private static int Order(IntrinsicCall call, Value left, Value right) => new ValueOrder(call.Interpreter, null).Compare(left, right);

    /// <summary>.NET's message ends with a line about the actual value.</summary>
    private static Value Guard(IntrinsicCall call, string? parameter, bool throws) => throws
        ? throw new RaisedException("ArgumentOutOfRangeException", $"{parameter} ('{call.Raw[0]}') is out of range. (Parameter '{parameter}')", isRuntimeMessage: false)
        : NullValue.Void;

    private static Value? InvokeStatic(IntrinsicCall call) => (call.Interpreter.Symbols.FullName(call.Member.ContainingType), call.Name, call.Arguments) switch
    {
        ("object" or "System.Object", "Equals", [var a, var b]) => call.Scalar(call.Interpreter.Equality.Equals(a, b)),
        ("object" or "System.Object", "ReferenceEquals", [var a, var b]) => call.Scalar(ReferenceEquals(a, b) || a is NullValue && b is NullValue),
        ("System.Tuple" or "System.ValueTuple", "Create", var items) => new TupleValue([.. items], call.Method?.ReturnType, call.Place),
        _ => null,
    };
}

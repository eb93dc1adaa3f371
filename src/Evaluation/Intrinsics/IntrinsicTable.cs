using System.Runtime.ExceptionServices;
using Microsoft.CodeAnalysis;
using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Intrinsics;

/// <summary>
/// The members of .NET and of the Kubernetes client that evaluation knows: one function per declaring type. A function gets
/// null back for members and overloads that it does not know, which is then reported.
/// </summary>
internal static class IntrinsicTable
{
    private static readonly UnknownValue Missing = new("not symbolic", null);

    private static readonly Dictionary<string, Func<IntrinsicCall, Value?>> ByType = CreateTable();

    public static Value Invoke(IntrinsicCall call)
    {
        if (call.Instance is UnknownValue instance)
            return instance;
        try
        {
            if (call.Interpreter.IsSymbolic)
            {
                var symbolic = call.Interpreter.Explore(() => Symbolic.SymbolicIntrinsics.Invoke(call) ?? Missing, call.Place);
                if (!ReferenceEquals(symbolic, Missing))
                    return symbolic;
            }

            var result = Find(call);
            if (result is not null)
                return result;
            if (call.Arguments.FirstOrDefault(argument => argument is UnknownValue) is { } argument)
                return argument;
            if (call.Instance is NullValue)
                return call.Interpreter.ThrowDefault(call.Place, "NullReferenceException", $"`{Interpreter.Shorten(call.Place.ToString())}` is used on null");
            return NotEvaluable(call);
        }
        catch (UnknownException e) when (!IsVoid(call))
        {
            return e.Value;
        }
        catch (Exception e) when (IsExpected(e))
        {
            var unknown = Translate(call.Interpreter, e, call.Place);
            return IsVoid(call) && e.InnerException is UnknownException ? throw unknown : unknown.Value;
        }
    }

    /// <summary>What the evaluated code would see as an exception: .NET's own methods throw it here just the same.</summary>
    public static bool IsExpected(Exception exception) => exception is RaisedException or ArgumentException or InvalidOperationException
        or FormatException or ArithmeticException or KeyNotFoundException or IndexOutOfRangeException or NotSupportedException or InvalidCastException;

    /// <summary>Reports an expected exception at a place; where the evaluated code catches, it is thrown on instead.</summary>
    public static UnknownException Translate(Interpreter interpreter, Exception exception, SyntaxNode place)
    {
        // .NET's sort wraps what a comparison throws.
        if (exception is InvalidOperationException { InnerException: { } inner })
        {
            if (inner is UnknownException unknown)
                return unknown;
            if (!IsExpected(inner) && inner is not ThrownException)
                ExceptionDispatchInfo.Capture(inner).Throw();
        }

        var name = exception is RaisedException raised ? raised.Type : exception.GetType().Name;
        var isRuntimeMessage = exception is not RaisedException { IsRuntimeMessage: false } && exception.Message.IndexOf('\n') < 0;
        var value = interpreter.Throw(place, name, FirstLine(exception.Message), isRuntimeMessage);
        return new UnknownException(value as UnknownValue ?? Interpreter.Erroneous(place));
    }

    private static bool IsVoid(IntrinsicCall call) => call.Method is { ReturnsVoid: true, MethodKind: not MethodKind.Constructor };

    private static Value? Find(IntrinsicCall call)
    {
        if (CollectionIntrinsics.Invoke(call) is { } collection)
            return collection;
        var name = call.Interpreter.Symbols.FullName(call.Member.ContainingType);
        if (ByType.TryGetValue(name, out var function) && function(call) is { } result)
            return result;
        // Overrides and interfaces: what counts is the value at hand.
        return ObjectIntrinsics.Invoke(call) ?? GenericMathIntrinsics.Invoke(call) ?? LibraryCalls.Invoke(call);
    }

    private static Value NotEvaluable(IntrinsicCall call)
    {
        if (IsVoid(call) || call.Arguments.Any(IsMutable) || IsMutable(call.Instance))
            call.Interpreter.IsTainted = true;
        var symbol = call.Member is IMethodSymbol { AssociatedSymbol: IPropertySymbol property } ? property : call.Member;
        var type = call.Interpreter.Symbols.FullName(symbol.ContainingType);
        var shown = symbol.Name == ".ctor" ? symbol.ContainingType.Name : $"{symbol.ContainingType.Name}.{symbol.Name}";
        string message;
        if (Remedies.For(type, symbol.Name) is { } remedy)
            message = $"{shown} {remedy}";
        else if (WorldReaders.Contains(type, symbol.Name))
            message = $"{shown} cannot be known when the build runs: pass a constant";
        else if (type.StartsWith("System.", StringComparison.Ordinal))
            message = $"{Kind(symbol)} {shown} is not one that can be evaluated when the build runs: write the value out, or compute it with what can be (see the documentation of PLM9001)";
        else
            message = $"{Kind(symbol)} {shown} has no source in this project, so it cannot be evaluated: mark it [Evaluable] in its own project, or write the value out";
        return call.Interpreter.NotEvaluable(call.Place, message);
    }

    private static bool IsMutable(Value? value) => value is ObjectValue { Type.IsValueType: false } or ListValue { Type: not null } or DictionaryValue or SetValue;

    private static string Kind(ISymbol symbol) => symbol switch
    {
        IPropertySymbol => "the property",
        IFieldSymbol => "the field",
        IMethodSymbol { MethodKind: MethodKind.Constructor } => "the type",
        _ => "the method",
    };

    private static string FirstLine(string message)
    {
        var end = message.IndexOfAny(['\r', '\n']);
        return end < 0 ? message : message.Substring(0, end);
    }

    private static Dictionary<string, Func<IntrinsicCall, Value?>> CreateTable()
    {
        var table = new Dictionary<string, Func<IntrinsicCall, Value?>>(StringComparer.Ordinal)
        {
            ["System.String"] = StringIntrinsics.Invoke,
            ["System.MemoryExtensions"] = CollectionIntrinsics.InvokeSpan,
            ["System.Char"] = StringIntrinsics.InvokeChar,
            ["System.Text.StringBuilder"] = StringBuilderIntrinsics.Invoke,
            ["System.Math"] = MathIntrinsics.Invoke,
            ["System.Convert"] = ConvertIntrinsics.Invoke,
            ["System.Text.Encoding"] = ConvertIntrinsics.InvokeEncoding,
            ["System.Text.UTF8Encoding"] = ConvertIntrinsics.InvokeEncoding,
            ["System.Linq.Enumerable"] = EnumerableIntrinsics.Invoke,
            ["System.Linq.ImmutableArrayExtensions"] = EnumerableIntrinsics.Invoke,
            ["System.TimeSpan"] = TimeIntrinsics.InvokeTimeSpan,
            ["System.DateTime"] = TimeIntrinsics.InvokeDateTime,
            ["System.DateTimeOffset"] = TimeIntrinsics.InvokeDateTimeOffset,
            ["System.Guid"] = ConvertIntrinsics.InvokeGuid,
            ["System.Uri"] = ConvertIntrinsics.InvokeUri,
            ["System.Version"] = ConvertIntrinsics.InvokeVersion,
            ["System.Enum"] = EnumIntrinsics.Invoke,
            ["System.Nullable"] = ObjectIntrinsics.InvokeNullable,
            ["System.Array"] = ArrayIntrinsics.Invoke,
            ["System.StringComparer"] = ObjectIntrinsics.InvokeComparer,
            ["System.Globalization.CultureInfo"] = ObjectIntrinsics.InvokeCulture,
            ["System.Collections.Generic.KeyValuePair"] = ObjectIntrinsics.InvokePair,
            ["System.Collections.Generic.EqualityComparer"] = ObjectIntrinsics.InvokeEqualityComparer,
            ["System.Type"] = ObjectIntrinsics.InvokeType,
            ["System.Reflection.MemberInfo"] = ObjectIntrinsics.InvokeType,
            ["System.ArgumentNullException"] = ObjectIntrinsics.InvokeGuard,
            ["System.ArgumentException"] = ObjectIntrinsics.InvokeGuard,
            ["System.ArgumentOutOfRangeException"] = ObjectIntrinsics.InvokeGuard,
            ["System.Span"] = SpanIntrinsics.Invoke,
            ["System.ReadOnlySpan"] = SpanIntrinsics.Invoke,
            ["System.Memory"] = SpanIntrinsics.Invoke,
            ["System.ReadOnlyMemory"] = SpanIntrinsics.Invoke,
            ["System.Index"] = IndexIntrinsics.Invoke,
            ["System.Range"] = IndexIntrinsics.Invoke,
            ["System.Text.RegularExpressions.Regex"] = LibraryCalls.InvokeRegex,
            ["System.Text.RegularExpressions.Match"] = LibraryCalls.InvokeMatch,
            ["System.Text.RegularExpressions.Group"] = LibraryCalls.InvokeMatch,
            ["System.Text.RegularExpressions.Capture"] = LibraryCalls.InvokeMatch,
            ["System.Text.RegularExpressions.GroupCollection"] = LibraryCalls.InvokeMatch,
            ["System.Collections.Generic.Comparer"] = ObjectIntrinsics.InvokeOrder,
            ["System.Tuple"] = TupleIntrinsics.Invoke,
            ["k8s.Models.ResourceQuantity"] = KubernetesIntrinsics.InvokeQuantity,
            ["k8s.Models.IntOrString"] = KubernetesIntrinsics.InvokeIntOrString,
        };
        foreach (var collection in new[] { "ImmutableArray", "ImmutableList", "ImmutableHashSet", "ImmutableSortedSet", "ImmutableDictionary", "ImmutableSortedDictionary" })
            table.Add("System.Collections.Immutable." + collection, CollectionIntrinsics.InvokeImmutable);
        foreach (var collection in new[] { "FrozenSet", "FrozenDictionary" })
            table.Add("System.Collections.Frozen." + collection, CollectionIntrinsics.InvokeImmutable);
        foreach (var number in new[] { "SByte", "Byte", "Int16", "UInt16", "Int32", "UInt32", "Int64", "UInt64", "Single", "Double", "Decimal", "Boolean" })
            table.Add("System." + number, NumberIntrinsics.Invoke);
        return table;
    }
}

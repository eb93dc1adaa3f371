using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Intrinsics;

/// <summary>What makes one value of a sequence.</summary>
internal static class EnumerableAggregates
{
    public static Value? Invoke(IntrinsicCall call)
    {
        if (call.Arguments.Count == 0)
            return null;
        var source = call.Arguments[0];
        var test = call.Arguments.Count > 1 ? call.Arguments[1] as DelegateValue : null;
        switch (call.Name, call.Arguments.Count)
        {
            case ("Any", 1):
                return call.Scalar(Items(call).Any());
            case ("Any", 2) when test is not null:
                return call.Scalar(Items(call).Any(item => call.Test(test, item)));
            case ("All", 2) when test is not null:
                return call.Scalar(Items(call).All(item => call.Test(test, item)));
            case ("TryGetNonEnumeratedCount", _):
                return null;
            case ("Count", 1):
                return call.Scalar(Items(call).Count());
            case ("Count", 2) when test is not null:
                return call.Scalar(Items(call).Count(item => call.Test(test, item)));
            case ("LongCount", 1):
                return call.Scalar(Items(call).LongCount());
            case ("LongCount", 2) when test is not null:
                return call.Scalar(Items(call).LongCount(item => call.Test(test, item)));
            case ("ElementAt" or "ElementAtOrDefault", 2) when call.Raw[1] is IndexFromEnd position:
                var all = Items(call).ToList();
                var offset = position.Offset(all.Count);
                return offset >= 0 && offset < all.Count ? all[offset]
                    : call.Name == "ElementAtOrDefault" ? Default(call)
                    : throw OutOfRange();
            case ("Contains", 2 or 3):
                return call.Scalar(Items(call).Contains(call.Arguments[1], EnumerableIntrinsics.Comparer(call)));
            case ("SequenceEqual", 2 or 3):
                return call.Scalar(Items(call).SequenceEqual(EnumerableIntrinsics.Items(call, call.Arguments[1]), EnumerableIntrinsics.Comparer(call)));
            case ("ElementAt", 2) when call.Raw[1] is int index:
                return Items(call).Skip(index).FirstOrDefault() is { } at && index >= 0 ? at : throw OutOfRange();
            case ("ElementAtOrDefault", 2) when call.Raw[1] is int index:
                return (index < 0 ? null : Items(call).Skip(index).FirstOrDefault()) ?? Default(call);
            case ("First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "Single" or "SingleOrDefault", _):
                return One(call, test);
            case ("Aggregate", 2) when test is not null:
                return Aggregate(call, Items(call).FirstOrDefault() ?? throw Empty(), Items(call).Skip(1), test);
            case ("Aggregate", 3 or 4) when call.Arguments[2] is DelegateValue step:
                var total = Aggregate(call, call.Arguments[1], Items(call), step);
                return call.Arguments.Count == 4 ? call.Call(call.Arguments[3], total) : total;
            case ("MinBy" or "MaxBy", 2 or 3) when test is not null:
                return ExtremeBy(call, test);
            case ("Min" or "Max", _):
                return Extreme(call, Selected(call, test));
            case ("Sum", _):
                return Sum(call, Selected(call, test));
            case ("Average", _):
                return Average(call, Selected(call, test));
            default:
                return source is UnknownValue ? source : null;
        }
    }

    private static RaisedException OutOfRange() =>
        new("ArgumentOutOfRangeException", "Index was out of range. Must be non-negative and less than the size of the collection. (Parameter 'index')");

    private static IEnumerable<Value> Items(IntrinsicCall call) => EnumerableIntrinsics.Items(call, call.Arguments[0]);

    private static IEnumerable<Value> Selected(IntrinsicCall call, DelegateValue? selector) =>
        selector is null ? Items(call) : Items(call).Select(item => call.Call(selector, item));

    private static Value Aggregate(IntrinsicCall call, Value seed, IEnumerable<Value> items, DelegateValue step) =>
        items.Aggregate(seed, (total, item) => call.Call(step, total, item));

    private static Value One(IntrinsicCall call, DelegateValue? test)
    {
        var items = test is null ? Items(call) : Items(call).Where(item => call.Test(test, item));
        var fallback = !call.Name.EndsWith("OrDefault", StringComparison.Ordinal) ? null
            : call.Arguments.Skip(1).FirstOrDefault(argument => argument is not DelegateValue) ?? Default(call);
        if (call.Name.StartsWith("Single", StringComparison.Ordinal))
        {
            var two = items.Take(2).ToList();
            if (two.Count > 1)
                throw new RaisedException("InvalidOperationException", $"Sequence contains more than one {(test is null ? "" : "matching ")}element");
            return two.FirstOrDefault() ?? fallback ?? throw Empty(test);
        }

        var found = call.Name.StartsWith("First", StringComparison.Ordinal) ? items.FirstOrDefault() : items.LastOrDefault();
        return found ?? fallback ?? throw Empty(test);
    }

    private static Value Default(IntrinsicCall call) => call.Interpreter.DefaultOf(call.TypeArgument(0), call.Place);

    private static RaisedException Empty(DelegateValue? test = null) =>
        new("InvalidOperationException", test is null ? "Sequence contains no elements" : "Sequence contains no matching element");

    private static Value ExtremeBy(IntrinsicCall call, DelegateValue key)
    {
        var order = Comparers.OrderOf(call);
        var sign = call.Name == "MaxBy" ? 1 : -1;
        Value? best = null;
        Value? bestKey = null;
        foreach (var item in Items(call))
        {
            var current = call.Call(key, item);
            if (best is null || order.Compare(current, bestKey!) * sign > 0)
                (best, bestKey) = (item, current);
        }

        return best ?? (call.TypeArgument(0) is { IsValueType: true } ? throw Empty() : Default(call));
    }

    private static Value Extreme(IntrinsicCall call, IEnumerable<Value> items)
    {
        var order = Comparers.OrderOf(call);
        var sign = call.Name == "Max" ? 1 : -1;
        Value? best = null;
        foreach (var item in items)
        {
            if (item is not NullValue && (best is null || order.Compare(item, best) * sign > 0))
                best = item;
        }

        if (best is not null)
            return best;
        return Result(call) is { IsValueType: true } type && !Interpreter.IsNullable(type) ? throw Empty() : new NullValue(call.Place);
    }

    private static Value Sum(IntrinsicCall call, IEnumerable<Value> items)
    {
        var type = Interpreter.Underlying(Result(call));
        var total = Numbers.Convert(0, type?.SpecialType ?? SpecialType.System_Int32, false) ?? 0;
        // float sums in double precision, integers are checked.
        var sum = total is float ? 0d : total;
        foreach (var item in items)
        {
            switch (item)
            {
                case NullValue:
                    continue;
                case UnknownValue unknown:
                    throw new UnknownException(unknown);
                case ScalarValue scalar:
                    var number = scalar.Raw is float f ? f : scalar.Raw;
                    if (sum is double && number is float single)
                        number = (double)single;
                    sum = Arithmetic.Binary(BinaryOperatorKind.Add, sum, number, true) ?? sum;
                    break;
            }
        }

        return call.Scalar(total is float ? (float)(double)sum : sum);
    }

    private static Value Average(IntrinsicCall call, IEnumerable<Value> items)
    {
        var numbers = items.Where(item => item is not NullValue)
            .Select(item => item is ScalarValue scalar ? scalar.Raw : throw new UnknownException((UnknownValue)item)).ToList();
        if (numbers.Count == 0)
            return Interpreter.IsNullable(Result(call)) ? new NullValue(call.Place) : throw Empty();
        if (numbers[0] is decimal)
            return call.Scalar(numbers.Cast<decimal>().Sum() / numbers.Count);
        if (numbers[0] is int or long)
            return call.Scalar((double)numbers.Sum(number => Convert.ToInt64(number, System.Globalization.CultureInfo.InvariantCulture)) / numbers.Count);
        var average = numbers.Sum(number => Convert.ToDouble(number, System.Globalization.CultureInfo.InvariantCulture)) / numbers.Count;
        return call.Scalar(numbers[0] is float ? (float)average : average);
    }

    private static ITypeSymbol? Result(IntrinsicCall call) =>
        call.Method is { } method ? call.Types.Resolve(method.ReturnType, call.Interpreter.Symbols.Compilation) : null;
}

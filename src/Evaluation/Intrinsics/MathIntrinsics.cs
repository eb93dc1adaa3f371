using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Intrinsics;

/// <summary>System.Math, and the same functions on the number types.</summary>
internal static class MathIntrinsics
{
    public static Value? Invoke(IntrinsicCall call)
    {
        if (call.HasUnknown)
            return call.Arguments.First(argument => argument is UnknownValue);
        object? result = (call.Name, call.Raw) switch
        {
            ("PI", _) => Math.PI,
            ("E", _) => Math.E,
            ("Max" or "Min", [IComparable a, IComparable b]) when a.GetType() == b.GetType() => Extreme(call.Name == "Max", a, b),
            ("Abs", [int a]) => Math.Abs(a),
            ("Abs", [long a]) => Math.Abs(a),
            ("Abs", [double a]) => Math.Abs(a),
            ("Abs", [decimal a]) => Math.Abs(a),
            ("Sign", [int a]) => Math.Sign(a),
            ("Sign", [long a]) => Math.Sign(a),
            ("Sign", [double a]) => Math.Sign(a),
            ("Sign", [decimal a]) => Math.Sign(a),
            ("Clamp", [IComparable v, IComparable min, IComparable max]) => Clamp(v, min, max),
            ("Floor", [double a]) => Math.Floor(a),
            ("Floor", [decimal a]) => Math.Floor(a),
            ("Ceiling", [double a]) => Math.Ceiling(a),
            ("Ceiling", [decimal a]) => Math.Ceiling(a),
            ("Truncate", [double a]) => Math.Truncate(a),
            ("Truncate", [decimal a]) => Math.Truncate(a),
            ("Round", [double a]) => Math.Round(a),
            ("Round", [double a, int n]) => Math.Round(a, n),
            ("Round", [double a, MidpointRounding m]) => Math.Round(a, m),
            ("Round", [double a, int n, MidpointRounding m]) => Math.Round(a, n, m),
            ("Round", [decimal a]) => Math.Round(a),
            ("Round", [decimal a, int n]) => Math.Round(a, n),
            ("Round", [decimal a, MidpointRounding m]) => Math.Round(a, m),
            ("Round", [decimal a, int n, MidpointRounding m]) => Math.Round(a, n, m),
            ("Pow", [double a, double b]) => Math.Pow(a, b),
            ("Sqrt", [double a]) => Math.Sqrt(a),
            ("Log2", [double a]) => Math.Log(a, 2),
            ("Log10", [double a]) => Math.Log10(a),
            ("Log", [double a]) => Math.Log(a),
            ("DivRem", [int a, int b]) => null,
            _ => null,
        };
        return result is null ? null : call.Scalar(result);
    }

    private static object Extreme(bool max, IComparable a, IComparable b)
    {
        if (a is double x && b is double y)
            return max ? Math.Max(x, y) : Math.Min(x, y);
        if (a is float f && b is float g)
            return max ? Math.Max(f, g) : Math.Min(f, g);
        return a.CompareTo(b) >= 0 == max ? a : b;
    }

    private static object Clamp(IComparable value, IComparable min, IComparable max)
    {
        if (min.CompareTo(max) > 0)
            throw new ArgumentException($"'{min}' cannot be greater than {max}.");
        return value.CompareTo(min) < 0 ? min : value.CompareTo(max) > 0 ? max : value;
    }
}

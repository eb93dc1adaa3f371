using System.Globalization;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Intrinsics;

/// <summary>Spans of time, and dates that do not ask what time it is.</summary>
internal static class TimeIntrinsics
{
    public static Value? InvokeTimeSpan(IntrinsicCall call)
    {
        if (call.HasUnknown)
            return call.Arguments.First(argument => argument is UnknownValue);
        object? result = (call.Name, call.Raw) switch
        {
            ("FromDays", [double n]) => TimeSpan.FromDays(n),
            ("FromHours", [double n]) => TimeSpan.FromHours(n),
            ("FromMinutes", [double n]) => TimeSpan.FromMinutes(n),
            ("FromSeconds", [double n]) => TimeSpan.FromTicks(checked((long)(n * TimeSpan.TicksPerSecond))),
            ("FromMilliseconds", [double n]) => TimeSpan.FromTicks(checked((long)(n * TimeSpan.TicksPerMillisecond))),
            ("FromTicks", [long n]) => TimeSpan.FromTicks(n),
            // .NET 9's integer overloads, their optional arguments filled in.
            ("FromDays", [int n, ..]) => new TimeSpan(n, Part(call, 1), Part(call, 2), Part(call, 3), Part(call, 4)),
            ("FromHours", [int n, ..]) => new TimeSpan(0, n, Part(call, 1), Part(call, 2), Part(call, 3)),
            ("FromMinutes", [long n, ..]) => new TimeSpan(0, 0, checked((int)n), Part(call, 1), Part(call, 2)),
            ("FromSeconds", [long n, ..]) => TimeSpan.FromTicks(checked(n * TimeSpan.TicksPerSecond) + Part(call, 1) * TimeSpan.TicksPerMillisecond),
            ("FromMilliseconds", [long n, ..]) => TimeSpan.FromTicks(checked(n * TimeSpan.TicksPerMillisecond)),
            (".ctor", [long ticks]) => new TimeSpan(ticks),
            (".ctor", [int h, int m, int s]) => new TimeSpan(h, m, s),
            (".ctor", [int d, int h, int m, int s]) => new TimeSpan(d, h, m, s),
            (".ctor", [int d, int h, int m, int s, int ms]) => new TimeSpan(d, h, m, s, ms),
            ("Parse", [string text, ..]) => TimeSpan.Parse(text, CultureInfo.InvariantCulture),
            ("Zero", []) => TimeSpan.Zero,
            ("op_Addition", [TimeSpan a, TimeSpan b]) => a + b,
            ("op_Subtraction", [TimeSpan a, TimeSpan b]) => a - b,
            ("op_Multiply", [TimeSpan a, double f]) => TimeSpan.FromTicks((long)Math.Round(a.Ticks * f)),
            ("op_Multiply", [double f, TimeSpan a]) => TimeSpan.FromTicks((long)Math.Round(a.Ticks * f)),
            ("op_Division", [TimeSpan a, double f]) => TimeSpan.FromTicks((long)Math.Round(a.Ticks / f)),
            ("op_Division", [TimeSpan a, TimeSpan b]) => a.Ticks / (double)b.Ticks,
            ("op_UnaryNegation", [TimeSpan a]) => -a,
            ("op_Equality", [TimeSpan a, TimeSpan b]) => a == b,
            ("op_Inequality", [TimeSpan a, TimeSpan b]) => a != b,
            ("op_LessThan", [TimeSpan a, TimeSpan b]) => a < b,
            ("op_LessThanOrEqual", [TimeSpan a, TimeSpan b]) => a <= b,
            ("op_GreaterThan", [TimeSpan a, TimeSpan b]) => a > b,
            ("op_GreaterThanOrEqual", [TimeSpan a, TimeSpan b]) => a >= b,
            _ => (call.Instance as ScalarValue)?.Raw is TimeSpan span ? Instance(call, span) : null,
        };
        return result is null ? null : call.Scalar(result);
    }

    private static object? Instance(IntrinsicCall call, TimeSpan span) => (call.Name, call.Raw) switch
    {
        ("Days", []) => span.Days,
        ("Hours", []) => span.Hours,
        ("Minutes", []) => span.Minutes,
        ("Seconds", []) => span.Seconds,
        ("Milliseconds", []) => span.Milliseconds,
        ("Ticks", []) => span.Ticks,
        ("TotalDays", []) => span.TotalDays,
        ("TotalHours", []) => span.TotalHours,
        ("TotalMinutes", []) => span.TotalMinutes,
        ("TotalSeconds", []) => span.TotalSeconds,
        ("TotalMilliseconds", []) => span.TotalMilliseconds,
        ("Add", [TimeSpan other]) => span + other,
        ("Subtract", [TimeSpan other]) => span - other,
        ("Negate", []) => -span,
        ("Duration", []) => span.Duration(),
        ("Multiply", [double f]) => TimeSpan.FromTicks((long)Math.Round(span.Ticks * f)),
        ("CompareTo", [TimeSpan other]) => span.CompareTo(other),
        ("Equals", [var other]) => span.Equals(other),
        ("ToString", []) => span.ToString(),
        ("ToString", [string format, ..]) => span.ToString(format, CultureInfo.InvariantCulture),
        _ => null,
    };

    public static Value? InvokeDateTime(IntrinsicCall call)
    {
        if (call.HasUnknown)
            return call.Arguments.First(argument => argument is UnknownValue);
        object? result = (call.Name, call.Raw) switch
        {
            (".ctor", [int y, int m, int d]) => new DateTime(y, m, d),
            (".ctor", [int y, int m, int d, int h, int min, int s]) => new DateTime(y, m, d, h, min, s),
            (".ctor", [int y, int m, int d, int h, int min, int s, DateTimeKind kind]) => new DateTime(y, m, d, h, min, s, kind),
            (".ctor", [int y, int m, int d, int h, int min, int s, int ms, DateTimeKind kind]) => new DateTime(y, m, d, h, min, s, ms, kind),
            ("MinValue", []) => DateTime.MinValue,
            ("MaxValue", []) => DateTime.MaxValue,
            ("UnixEpoch", []) => new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            ("DaysInMonth", [int y, int m]) => DateTime.DaysInMonth(y, m),
            ("IsLeapYear", [int y]) => DateTime.IsLeapYear(y),
            ("SpecifyKind", [DateTime date, DateTimeKind kind]) => DateTime.SpecifyKind(date, kind),
            ("op_Addition", [DateTime a, TimeSpan b]) => a + b,
            ("op_Subtraction", [DateTime a, TimeSpan b]) => a - b,
            ("op_Subtraction", [DateTime a, DateTime b]) => a - b,
            ("op_Equality", [DateTime a, DateTime b]) => a == b,
            ("op_Inequality", [DateTime a, DateTime b]) => a != b,
            ("op_LessThan", [DateTime a, DateTime b]) => a < b,
            ("op_LessThanOrEqual", [DateTime a, DateTime b]) => a <= b,
            ("op_GreaterThan", [DateTime a, DateTime b]) => a > b,
            ("op_GreaterThanOrEqual", [DateTime a, DateTime b]) => a >= b,
            _ => (call.Instance as ScalarValue)?.Raw is DateTime date ? Instance(call, date) : null,
        };
        return result is null ? null : call.Scalar(result);
    }

    private static object? Instance(IntrinsicCall call, DateTime date) => (call.Name, call.Raw) switch
    {
        ("Year", []) => date.Year,
        ("Month", []) => date.Month,
        ("Day", []) => date.Day,
        ("Hour", []) => date.Hour,
        ("Minute", []) => date.Minute,
        ("Second", []) => date.Second,
        ("DayOfYear", []) => date.DayOfYear,
        ("Ticks", []) => date.Ticks,
        ("Date", []) => date.Date,
        ("TimeOfDay", []) => date.TimeOfDay,
        ("AddDays", [double n]) => date.AddDays(n),
        ("AddHours", [double n]) => date.AddHours(n),
        ("AddMinutes", [double n]) => date.AddMinutes(n),
        ("AddSeconds", [double n]) => date.AddSeconds(n),
        ("AddMonths", [int n]) => date.AddMonths(n),
        ("AddYears", [int n]) => date.AddYears(n),
        ("Add", [TimeSpan span]) => date + span,
        ("ToString", [string format, ..]) => date.ToString(format, CultureInfo.InvariantCulture),
        ("ToString", [] or [CultureInfo]) => date.ToString(CultureInfo.InvariantCulture),
        ("ToUniversalTime", []) when date.Kind == DateTimeKind.Utc => date,
        _ => null,
    };

    public static Value? InvokeDateTimeOffset(IntrinsicCall call)
    {
        if (call.HasUnknown)
            return call.Arguments.First(argument => argument is UnknownValue);
        object? result = (call.Name, call.Raw) switch
        {
            (".ctor", [DateTime date, TimeSpan offset]) => new DateTimeOffset(date, offset),
            (".ctor", [int y, int m, int d, int h, int min, int s, TimeSpan offset]) => new DateTimeOffset(y, m, d, h, min, s, offset),
            ("op_Implicit", [DateTime { Kind: DateTimeKind.Utc } date]) => new DateTimeOffset(date),
            ("FromUnixTimeSeconds", [long n]) => DateTimeOffset.FromUnixTimeSeconds(n),
            ("UtcDateTime", []) when Instant(call) is { } date => date.UtcDateTime,
            ("ToUniversalTime", []) when Instant(call) is { } date => date.ToUniversalTime(),
            ("ToUnixTimeSeconds", []) when Instant(call) is { } date => date.ToUnixTimeSeconds(),
            ("AddDays", [double n]) when Instant(call) is { } date => date.AddDays(n),
            ("AddHours", [double n]) when Instant(call) is { } date => date.AddHours(n),
            ("ToString", [string format, ..]) when Instant(call) is { } date => date.ToString(format, CultureInfo.InvariantCulture),
            _ => null,
        };
        return result is null ? null : call.Scalar(result);
    }

    private static DateTimeOffset? Instant(IntrinsicCall call) => (call.Instance as ScalarValue)?.Raw as DateTimeOffset?;

    private static int Part(IntrinsicCall call, int index) => index < call.Raw.Length
        ? Convert.ToInt32(call.Raw[index], CultureInfo.InvariantCulture)
        : 0;
}

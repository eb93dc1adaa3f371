using System.Text;
using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Intrinsics;

/// <summary>StringBuilder.</summary>
internal static class StringBuilderIntrinsics
{
    public static Value? Invoke(IntrinsicCall call)
    {
        if (call.Name == ".ctor")
            return new ScalarValue(new StringBuilder(call.Raw.OfType<string>().FirstOrDefault() ?? ""), call.Place);
        if (call.Instance is not ScalarValue { Raw: StringBuilder builder })
            return null;
        // What an unknown text went into is unknown as a whole.
        if (call.Arguments.OfType<UnknownValue>().FirstOrDefault() is { } unknown)
            throw new UnknownException(unknown);
        var result = (call.Name, call.Raw) switch
        {
            ("Append", [char c, int n]) => builder.Append(c, Checked(call, n)),
            ("Append", [_]) => builder.Append(call.Raw[0] is ListValue list && RawValues.Chars(list) is { } chars ? new string(chars) : call.Text(call.Arguments[0])),
            // Environment.NewLine depends on the machine.
            ("AppendLine", _) => null,
            ("AppendFormat", [string format, ..]) => builder.Append((StringIntrinsics.Format(call, format, [.. call.Arguments.Skip(1)]) as ScalarValue)?.Raw as string),
            ("AppendJoin", [var separator, _]) => builder.Append(string.Join(separator?.ToString() ?? "", call.Items(call.Arguments[1]).Select(item => call.Text(item)))),
            ("Insert", [int index, _]) => builder.Insert(index, call.Text(call.Arguments[1])),
            ("Remove", [int index, int count]) => builder.Remove(index, count),
            ("Replace", [string a, string b]) => builder.Replace(a, b),
            ("Replace", [char a, char b]) => builder.Replace(a, b),
            ("Clear", []) => builder.Clear(),
            _ => null,
        };
        if (result is not null)
        {
            call.Interpreter.CheckSize(call.Place, builder.Length, Limits.StringLength, "a string");
            return call.Instance;
        }

        return (call.Name, call.Raw) switch
        {
            ("AppendLine", _) => call.Interpreter.NotEvaluable(call.Place, "StringBuilder.AppendLine writes the line end of the machine: use Append with \"\\n\""),
            ("ToString", []) => call.Scalar(builder.ToString()),
            ("ToString", [int start, int length]) => call.Scalar(builder.ToString(start, length)),
            ("Length", []) => call.Scalar(builder.Length),
            ("Length", [int length]) => CollectionIntrinsics.Do(() => builder.Length = length),
            ("get_Chars" or "this[]", [int index]) => call.Scalar(builder[index]),
            _ => null,
        };
    }

    private static int Checked(IntrinsicCall call, int count)
    {
        call.Interpreter.CheckSize(call.Place, count, Limits.StringLength, "a string");
        return count;
    }
}

using System.Globalization;
using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>A number of pods, or a share of them: <c>1</c>, <c>"25%"</c>.</summary>
internal readonly record struct IntOrPercent(long Number, bool IsPercent)
{
    /// <summary>Null when there is none, when it is not known, and when the API takes it for neither.</summary>
    public static IntOrPercent? Read(Field field)
    {
        if (field.Integer is { } number)
            return new IntOrPercent(number, false);
        return field.Text is { Length: > 1 } text && text[text.Length - 1] == '%'
            && long.TryParse(text.Substring(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var percent)
            ? new IntOrPercent(percent, true) : null;
    }

    /// <summary>How many of so many it is; Kubernetes rounds up for disruption budgets.</summary>
    public decimal Of(int total) => IsPercent ? Math.Ceiling((decimal)Number * total / 100) : Number;

    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture) + (IsPercent ? "%" : "");
}

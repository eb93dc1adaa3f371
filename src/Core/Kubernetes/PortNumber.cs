using System.Globalization;
using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>What fields say that hold the number of a port.</summary>
internal static class PortNumber
{
    public const int Highest = 65_535;

    /// <summary>Whether it is a whole number outside 1..65535. One of more than 32 bits is of the wrong type, which is another matter.</summary>
    public static bool IsOutOfRange(Field field) => field.Integer is (>= int.MinValue and < 1) or (> Highest and <= int.MaxValue);

    public static string Show(Field field) => field.Node is ScalarNode scalar ? scalar.Text : "?";

    public static string Show(long number) => number.ToString(CultureInfo.InvariantCulture);
}

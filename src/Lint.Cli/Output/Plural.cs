using System.Globalization;

namespace Plimsoll.Output;

/// <summary>Counted things: <c>1 error</c>, <c>2 errors</c>.</summary>
internal static class Plural
{
    public static string Of(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}

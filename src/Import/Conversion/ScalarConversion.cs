using System.Globalization;
using System.Text;
using Plimsoll.Import.Code;
using Plimsoll.Import.Models;
using Plimsoll.Model;

namespace Plimsoll.Import.Conversion;

/// <summary>Scalars of a known type.</summary>
internal static class ScalarConversion
{
    /// <summary>Whole numbers of so many digits are exact in a double.</summary>
    private const int LongestExact = 15;

    /// <returns>Null for what the type cannot hold, or would write otherwise.</returns>
    public static CodeExpression? Convert(ScalarNode scalar, ModelTypeKind type) => (type, scalar.Kind) switch
    {
        (ModelTypeKind.String, ScalarKind.String) => String(scalar.Text),
        (ModelTypeKind.Integer, ScalarKind.Integer) when int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => new CodeText(scalar.Text),
        (ModelTypeKind.Long, ScalarKind.Integer) when long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => new CodeText(scalar.Text),
        (ModelTypeKind.Number, ScalarKind.Integer) when scalar.Text.Length <= LongestExact => new CodeText(scalar.Text),
        (ModelTypeKind.Number, ScalarKind.Float) when double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) =>
            new CodeText(scalar.Text.AsSpan().IndexOfAny('.', 'e', 'E') < 0 ? scalar.Text + "d" : scalar.Text),
        (ModelTypeKind.Boolean, ScalarKind.Boolean) => new CodeText(scalar.Text),
        (ModelTypeKind.IntOrString, ScalarKind.Integer) when int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => new CodeText(scalar.Text),
        // The client writes a text that is a number as one.
        (ModelTypeKind.IntOrString, ScalarKind.String) when !long.TryParse(scalar.Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _) => String(scalar.Text),
        (ModelTypeKind.Quantity, ScalarKind.String or ScalarKind.Integer or ScalarKind.Float) => new CodeText(CSharpText.Literal(scalar.Text)),
        (ModelTypeKind.Time, ScalarKind.String) => Time(scalar.Text),
        (ModelTypeKind.Bytes, ScalarKind.String) => Bytes(scalar.Text),
        _ => null,
    };

    public static CodeExpression String(string text) =>
        text.AsSpan().TrimEnd('\n').Contains('\n') && CSharpText.IsReadable(text) ? new CodeLines(text) : new CodeText(CSharpText.Literal(text));

    private static CodeText? Time(string text)
    {
        const string form = "yyyy-MM-dd'T'HH:mm:ss'Z'";
        return DateTime.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? new CodeText(string.Create(CultureInfo.InvariantCulture, $"new DateTime({time.Year}, {time.Month}, {time.Day}, {time.Hour}, {time.Minute}, {time.Second}, DateTimeKind.Utc)"))
            : null;
    }

    /// <summary>Bytes that are a readable text are written as that; what is not base64, or not in its one usual form, is no bytes.</summary>
    private static CodeText? Bytes(string text)
    {
        var bytes = new byte[text.Length];
        if (!System.Convert.TryFromBase64String(text, bytes, out var length) || System.Convert.ToBase64String(bytes, 0, length) != text)
            return null;
        var decoded = Encoding.UTF8.GetString(bytes, 0, length);
        return length > 0 && CSharpText.IsReadable(decoded) && !decoded.Contains('\uFFFD', StringComparison.Ordinal)
            ? new CodeText($"{CSharpText.Literal(decoded)}u8.ToArray()")
            : new CodeText($"Convert.FromBase64String({CSharpText.Literal(text)})");
    }
}

using System.Globalization;

namespace Plimsoll.Charts.Values;

/// <summary>What a value may be, in a few words for tables.</summary>
internal static class ValueTypeName
{
    public static string Of(ValueSchema schema) => Bare(schema) + (schema.IsNullable ? ", or null" : "");

    private static string Bare(ValueSchema schema) => schema switch
    {
        StringSchema { Allowed.Count: > 0 } text => string.Join(", ", text.Allowed.Select(Code)),
        StringSchema { Pattern: { } pattern } => $"string like {Code(pattern)}",
        StringSchema text => "string" + Bounds(text.MinLength, text.MaxLength, "characters"),
        EnumSchema choice => string.Join(", ", choice.Members.Select(static member => Code(member.Name))),
        IntegerSchema { Allowed.Count: > 0 } integer => string.Join(", ", integer.Allowed.Select(static value => Number(value))),
        IntegerSchema { Minimum: int.MinValue, Maximum: int.MaxValue } or IntegerSchema { Minimum: -IntegerSchema.Largest, Maximum: IntegerSchema.Largest } => "integer",
        IntegerSchema integer => $"integer, {Range(integer.Minimum, integer.Maximum is int.MaxValue or IntegerSchema.Largest ? null : integer.Maximum)}",
        NumberSchema { Minimum: null, Maximum: null } => "number",
        NumberSchema number => $"number, {Range(number.Minimum, number.Maximum)}",
        BooleanSchema => "boolean",
        QuantitySchema => "quantity",
        IntOrStringSchema => "integer or string",
        ListSchema list => $"list of {Of(list.Items)}{Bounds(list.MinItems, list.MaxItems, "items")}",
        MapSchema map => $"map of {Of(map.Values)}{Bounds(map.MinCount, map.MaxCount, "entries")}",
        RecordSchema { IsModel: true } record => record.TypeName.Substring(record.TypeName.LastIndexOf('.') + 1),
        RecordSchema or AnySchema { IsMap: true } => "map",
        _ => "anything",
    };

    private static string Bounds(int minimum, int? maximum, string what) =>
        (minimum, maximum) switch
    {
        (0, null) => "",
        (1, null) => ", not empty",
        (0, { } largest) => $", at most {Number(largest)} {what}",
        _ =>  $", {Range(minimum, maximum)} {what}",
    };

    private static string Range(decimal? minimum, decimal? maximum) => (minimum, maximum) switch
    {
        ({ } low, { } high) => $"{Number(low)} to {Number(high)}",
        ({ } low, null) => $"at least {Number(low)}",
        (null, { } high) => $"at most {Number(high)}",
        _ => "any",
    };

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Code(string text) => text.IndexOf('`') < 0 ? $"`{text}`" : $"`` {text} ``";
}

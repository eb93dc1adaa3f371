using System.Globalization;
using Plimsoll.Model;
using Plimsoll.Yaml;

namespace Plimsoll.Charts.Values;

/// <summary>Holds values that C# gives against what they may be: Helm would refuse to install what is not.</summary>
internal static class ValueCheck
{
    /// <summary>What is wrong, each at the node that is, with its path: <c>image.tag</c>.</summary>
    public static IEnumerable<(Node At, string Message)> Of(RecordSchema schema, MappingNode values) => Record(schema, values, "");

    private static IEnumerable<(Node At, string Message)> Value(ValueSchema schema, Node value, string path)
    {
        if (value is UnknownNode || value is ScalarNode { IsNull: true } && schema.IsNullable)
            return [];
        return (schema, value) switch
        {
            (StringSchema text, ScalarNode { Kind: ScalarKind.String } scalar) => At(value, path, Text(text, scalar.Text)),
            (EnumSchema choice, ScalarNode scalar) => At(value, path, choice.Members.Any(member => member.Name == scalar.Text) ? null : $"is none of {string.Join(", ", choice.Members.Select(static member => member.Name))}"),
            (IntegerSchema integer, ScalarNode { Kind: ScalarKind.Integer } scalar) => At(value, path, Integer(integer, scalar.Text)),
            (NumberSchema number, ScalarNode { Kind: ScalarKind.Integer or ScalarKind.Float } scalar) => At(value, path, Number(number, scalar.Text)),
            (ListSchema list, SequenceNode sequence) =>
            [
                .. At(value, path, Count(sequence.Items.Count, list.MinItems, list.MaxItems, "items")),
                .. sequence.Items.SelectMany((item, i) => Value(list.Items, item, $"{path}[{i.ToString(CultureInfo.InvariantCulture)}]")),
            ],
            (MapSchema map, MappingNode mapping) =>
            [
                .. At(value, path, Count(mapping.Entries.Count, map.MinCount, map.MaxCount, "entries")),
                .. mapping.Entries.SelectMany(entry => Value(map.Values, entry.Value, $"{path}.{entry.Key}").Concat(At(entry.Value, $"{path}.{entry.Key}", Key(map, entry.Key)))),
            ],
            (RecordSchema { IsModel: false } record, MappingNode mapping) => Record(record, mapping, path + "."),
            (_, ScalarNode { IsNull: true }) => At(value, path, "is null, though its type says that it is never: give it a value or make its type nullable"),
            _ => [],
        };
    }

    private static IEnumerable<(Node At, string Message)> Record(RecordSchema record, MappingNode values, string prefix)
    {
        foreach (var property in record.Properties)
        {
            if (values[property.Name] is { } value)
            {
                foreach (var violation in Value(property.Schema, value, prefix + property.Name))
                    yield return violation;
            }
            else if (record.IsDemanded(property))
            {
                yield return (values, $"{prefix}{property.Name} is null, though its type says that it is never: give it a value or make its type nullable");
            }
        }
    }

    private static IEnumerable<(Node At, string Message)> At(Node node, string path, string? problem)
    {
        if (problem is not null)
            yield return (node, $"{path} {problem}");
    }

    private static string? Text(StringSchema schema, string text)
    {
        if (schema.Pattern is { } pattern && !ValuePattern.IsMatch(pattern, text))
            return $"does not match its pattern {pattern}: {Quoted(text)}";
        if (schema.Allowed.Count > 0 && !schema.Allowed.Contains(text, StringComparer.Ordinal) || schema.Denied.Contains(text, StringComparer.Ordinal))
            return $"may not be {Quoted(text)}";
        return Count(CodePoints(text), schema.MinLength, schema.MaxLength, "characters");
    }

    private static int CodePoints(string text) => text.Count(static c => !char.IsLowSurrogate(c));

    private static string? Integer(IntegerSchema schema, string text)
    {
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || number < schema.Minimum || number > schema.Maximum)
            return $"is {text}, which is not between {schema.Minimum.ToString(CultureInfo.InvariantCulture)} and {schema.Maximum.ToString(CultureInfo.InvariantCulture)}";
        return schema.Allowed.Count > 0 && !schema.Allowed.Contains(number) || schema.Denied.Contains(number) ? $"may not be {text}" : null;
    }

    private static string? Number(NumberSchema schema, string text)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return null;
        var isBelow = schema.Minimum is { } minimum && (number < minimum || number == minimum && schema.IsMinimumExclusive);
        var isAbove = schema.Maximum is { } maximum && (number > maximum || number == maximum && schema.IsMaximumExclusive);
        return isBelow || isAbove ? $"is {text}, which is outside of its range" : null;
    }

    private static string? Key(MapSchema schema, string key)
    {
        if (schema.KeyPattern is { } pattern && !ValuePattern.IsMatch(pattern, key))
            return $"has a key that does not match the pattern for keys {pattern}";
        return schema.ExceptKeys.Contains(key, StringComparer.Ordinal) ? "has a key that is excepted" : null;
    }

    private static string? Count(int count, int minimum, int? maximum, string what)
    {
        var number = count.ToString(CultureInfo.InvariantCulture);
        if (count < minimum)
            return $"has {number} {what}, but at least {minimum.ToString(CultureInfo.InvariantCulture)} are demanded";
        return count > maximum ? $"has {number} {what}, but at most {maximum.Value.ToString(CultureInfo.InvariantCulture)} are allowed" : null;
    }

    private static string Quoted(string text) => ValuesFile.OneLine(ValueNode.Of(text.Length <= 60 ? text : text.Substring(0, 57) + "..."));
}

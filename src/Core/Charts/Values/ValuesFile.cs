using Plimsoll.Model;
using Plimsoll.Yaml;

namespace Plimsoll.Charts.Values;

/// <summary>Writes <c>values.yaml</c>: every value with its default, and its documentation as a comment.</summary>
internal sealed class ValuesFile
{
    private const int LineWidth = 120;

    private readonly NodeWriter _writer = new(BlockIndentation.Default, ValuesStyle, BlockScalarUse.WhereClosed);

    private ValuesFile()
    {
    }

    /// <summary>How strings in values files are quoted.</summary>
    public static StringStyle ValuesStyle { get; } = new() { QuotesVersions = true };

    /// <param name="values">The root record.</param>
    /// <param name="defaults">What it is by default; a key that is absent is null.</param>
    public static string Write(RecordSchema values, MappingNode defaults)
    {
        var file = new ValuesFile();
        file.WriteProperties(values, defaults, 0);
        return file._writer.ToString() is { Length: > 0 } text ? text : "{}\n";
    }

    /// <summary>Writes the file of a profile: what it sets, under one comment.</summary>
    /// <param name="title">What the comment says.</param>
    /// <param name="difference">What is not as by default.</param>
    public static string WriteProfile(string title, MappingNode difference)
    {
        var file = new ValuesFile();
        file._writer.WriteComment(title, 0);
        file._writer.WriteRoot(difference, KeyOrder.AsGiven);
        return file._writer.ToString();
    }

    private void WriteProperties(RecordSchema record, MappingNode values, int column)
    {
        var isFirst = true;
        foreach (var property in record.Properties)
        {
            var value = values[property.Name];
            // A null would take the other chart's own default away.
            if (value is null && (record.IsOpen || record.IsModel))
                continue;
            if (column == 0 && !isFirst)
                _writer.WriteBlankLine();
            isFirst = false;
            foreach (var line in Comment(property, value))
                _writer.WriteComment(line, column);
            _writer.WriteIndentation(column);
            if (property.Schema is RecordSchema { IsModel: false } inner && value is MappingNode section && HasContent(inner, section))
            {
                _writer.WriteHead(property.Name, column);
                WriteProperties(inner, section, column + BlockIndentation.Default.Mapping);
            }
            else
            {
                _writer.WriteEntry(property.Name, value is MappingNode && property.Schema is RecordSchema { IsModel: false } ? ValueNode.EmptyMap : value ?? ValueNode.Null, column, KeyOrder.AsGiven);
            }
        }
    }

    private static bool HasContent(RecordSchema record, MappingNode values) => record.Properties.Any(property => !record.IsOpen || values[property.Name] is not null);

    private static IEnumerable<string> Comment(ValueProperty property, Node? value)
    {
        foreach (var line in Wrapped(property.Summary))
            yield return line;
        if (Members(property.Schema) is { } members)
            yield return members;
        if (ShownItem(property.Schema, value) is not { } item)
            yield break;
        yield return property.Schema is RecordSchema ? "With" : "Each with";
        foreach (var line in Fields(item, "  "))
            yield return line;
    }

    /// <summary>The record whose fields no value shows.</summary>
    private static RecordSchema? ShownItem(ValueSchema schema, Node? value) => schema switch
    {
        ListSchema { Items: RecordSchema { IsModel: false } record } => record,
        MapSchema { Values: RecordSchema { IsModel: false } record } => record,
        RecordSchema { IsModel: false } record when value is null or ScalarNode => record,
        _ => null,
    };

    private static IEnumerable<string> Fields(RecordSchema record, string margin)
    {
        foreach (var property in record.Properties)
        {
            var parts = new[] { property.Summary, Members(property.Schema), DefaultOf(property) }.Where(static part => !string.IsNullOrEmpty(part));
            var text = string.Join(" ", parts);
            yield return text.Length == 0 ? $"{margin}{property.Name}" : $"{margin}{property.Name}: {text}";
            var inner = property.Schema is RecordSchema { IsModel: false } own ? own : ShownItem(property.Schema, null);
            foreach (var line in inner is null ? [] : Fields(inner, margin + "  "))
                yield return line;
        }
    }

    private static string? DefaultOf(ValueProperty property) => property is { IsRequired: false, Default: ScalarNode { IsNull: false } scalar } ? $"({OneLine(scalar)})" : null;

    /// <summary>A scalar as it stands in a values file, on one line.</summary>
    public static string OneLine(ScalarNode scalar)
    {
        var output = new System.Text.StringBuilder();
        ScalarWriter.Append(output, scalar, ScalarPlace.Value, ValuesStyle);
        return output.ToString();
    }

    private static string? Members(ValueSchema schema) => schema switch
    {
        EnumSchema { Members: { Count: > 0 } members } => $"One of {string.Join(", ", members.Select(static member => member.Name))}.",
        StringSchema { Allowed: { Count: > 0 } allowed } => $"One of {string.Join(", ", allowed)}.",
        ListSchema { Items: EnumSchema or StringSchema } list when Members(list.Items) is { } members => "Each " + char.ToLowerInvariant(members[0]) + members.Substring(1),
        _ => null,
    };

    private static IEnumerable<string> Wrapped(string text)
    {
        var line = "";
        foreach (var word in text.Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > LineWidth)
            {
                yield return line;
                line = "";
            }

            line += line.Length == 0 ? word : " " + word;
        }

        if (line.Length > 0)
            yield return line;
    }
}

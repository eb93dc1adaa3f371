using Plimsoll.Fixes;
using Plimsoll.Model;
using Plimsoll.Schemas;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Api;

/// <summary>PLM8004: a value that is none of those that its field takes.</summary>
internal sealed class EnumValue : SchemaRule
{
    private const int MostValuesNamed = 12;

    public override RuleInfo Info { get; } = new("PLM8004", "enum-value", Severity.Error)
    {
        Title = "A value is none of those that its field takes.",
        Why = "The API server refuses the object: the set of values is closed, and upper and lower case count.",
        IsRefused = true,
        Fix = FixSafety.Unsafe,
    };

    private protected override SchemaProblemKind Kind => SchemaProblemKind.ValueOutsideSet;

    private protected override void Check(ManifestObject manifest, SchemaProblem problem, ObjectSchemas schemas, Report report)
    {
        var field = problem.Field;
        if (problem.Schema.Values is not { } values || (field.Node as ScalarNode)?.Text is not { } text)
        {
            report.At(field, $"{SchemaPlace.Of(field, manifest)} {problem.Detail}, not {field.Node}");
            return;
        }

        var finding = report.At(field, $"{SchemaPlace.Of(field, manifest)} is \"{text}\"; it must be {ListOf(values)}");
        if (Spelling.Nearest(text, values) is { } nearest)
        {
            var isCase = string.Equals(nearest, text, StringComparison.OrdinalIgnoreCase);
            finding.Suggest($"probably meant: {nearest}")
                .OfferFix("Use the nearest value", () => [NodeEdit.Set(manifest, field, NewNode.Text(nearest))], isCase ? FixSafety.Safe : FixSafety.Unsafe);
        }
    }

    private static string ListOf(IReadOnlyList<string> values) => values.Count switch
    {
        1 => values[0],
        > MostValuesNamed => $"one of {string.Join(", ", values.Take(MostValuesNamed))} …",
        _ => $"{string.Join(", ", values.Take(values.Count - 1))} or {values[values.Count - 1]}",
    };
}

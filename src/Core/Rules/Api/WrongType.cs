using System.Globalization;
using Plimsoll.Fixes;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Rules.Resources;
using Plimsoll.Schemas;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Api;

/// <summary>PLM8002: a value that is not of the type that the API takes.</summary>
internal sealed class WrongType : SchemaRule
{
    private const int MostDigits = 17;

    public static RuleInfo Facts { get; } = new("PLM8002", "wrong-type", Severity.Error)
    {
        Title = "A value is not of the type that its field takes.",
        Why = "The API server cannot read the object: YAML makes numbers, booleans and texts of plain words by rules of its own, and Kubernetes converts none of them.",
        IsRefused = true,
        Fix = FixSafety.Unsafe,
    };

    public override RuleInfo Info => Facts;

    private protected override SchemaProblemKind Kind => SchemaProblemKind.WrongType;

    private protected override void Check(ManifestObject manifest, SchemaProblem problem, ObjectSchemas schemas, Report report)
    {
        var (field, schema) = (problem.Field, problem.Schema);
        // Of those that containers, claims and quotas have, a rule of their own knows what was meant.
        if (schema.Type == SchemaType.Quantity && report.IsOn(InvalidQuantity.Facts) && QuantityFields.Of(manifest).Any(quantity => quantity.Field.Path == field.Path))
            return;
        var finding = report.At(field, $"{SchemaPlace.Of(field, manifest)} is {Found(field, schema)}; it must be {schema.Noun}");
        switch (field.Node)
        {
            case ScalarNode { Kind: not ScalarKind.String } scalar when schema.Type is SchemaType.String:
                finding.Suggest($"\"{scalar.Written ?? scalar.Text}\"")
                    .OfferFix("Write it as text", () => [NodeEdit.Set(manifest, field, NewNode.Text(scalar.Written ?? scalar.Text))], FixSafety.Safe);
                break;
            case ScalarNode { Kind: ScalarKind.String } scalar when schema.Type is SchemaType.Int32 or SchemaType.Int64
                && long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number):
                finding.Suggest($"{number.ToString(CultureInfo.InvariantCulture)} without quotes")
                    .OfferFix("Write it as a number", () => [NodeEdit.Set(manifest, field, NewNode.Number(number))], FixSafety.Safe);
                break;
            case ScalarNode { Kind: ScalarKind.String, Text: "true" or "false" } scalar when schema.Type is SchemaType.Boolean:
                finding.Suggest($"{scalar.Text} without quotes")
                    .OfferFix("Write it as a boolean", () => [NodeEdit.Set(manifest, field, NewNode.Boolean(scalar.Text == "true"))], FixSafety.Safe);
                break;
            case not SequenceNode when schema.Type is SchemaType.Array:
                finding.Suggest("a list of one")
                    .OfferFix("Make a list of it", () => [NodeEdit.Set(manifest, field, NewNode.List([NewNode.Copy(field.Node!)]))]);
                break;
        }
    }

    private static string Found(Field field, Schema schema) => field.Node switch
    {
        SequenceNode => "a list",
        MappingNode => "a mapping",
        ScalarNode { Kind: ScalarKind.Boolean, Written: { } written } scalar => $"the boolean {scalar.Text}, which YAML makes of {written}",
        ScalarNode { Kind: ScalarKind.Boolean } scalar => $"the boolean {scalar.Text}",
        ScalarNode { Kind: ScalarKind.Integer or ScalarKind.Float } scalar when schema.Type is SchemaType.Int32 or SchemaType.Int64 && IsWhole(scalar.Text) =>
            $"{Shown(scalar.Text)}, which is too {(scalar.Text[0] == '-' ? "small" : "large")}",
        ScalarNode { Kind: ScalarKind.Integer or ScalarKind.Float, Written: { } written } scalar => $"the number {Shown(scalar.Text)}, which YAML makes of {written}",
        ScalarNode { Kind: ScalarKind.Integer or ScalarKind.Float } scalar => $"the number {Shown(scalar.Text)}",
        ScalarNode scalar => $"the text \"{Shortened(scalar.Text)}\"",
        _ => "something else",
    };

    private static bool IsWhole(string number) => double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Floor(value) == value;

    /// <summary>Numbers of many digits are the same, however they are written.</summary>
    private static string Shown(string number) => number.Length > MostDigits && double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        ? value.ToString("R", CultureInfo.InvariantCulture)
        : number;

    private static string Shortened(string text) => text.Length <= 60 ? text : text.Substring(0, 59) + "…";
}

using Plimsoll.Fixes;
using Plimsoll.Model;
using Plimsoll.Schemas;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Api;

/// <summary>PLM8001: a field that the API does not know at its place.</summary>
internal sealed class UnknownField : SchemaRule
{
    public override RuleInfo Info { get; } = new("PLM8001", "unknown-field", Severity.Error)
    {
        Title = "A field is not known at its place.",
        Why = "The API server refuses a field that it does not know, or silently drops it: either way it does nothing of what it says.",
        IsRefused = true,
        Fix = FixSafety.Unsafe,
    };

    private protected override SchemaProblemKind Kind => SchemaProblemKind.UnknownField;

    private protected override void Check(ManifestObject manifest, SchemaProblem problem, ObjectSchemas schemas, Report report)
    {
        var field = problem.Field;
        var key = field.Key!;
        var around = field.Parent!;
        var place = SchemaPlace.Of(field, manifest);
        var message = $"{place.Owner} has an unknown field {place.Path}";
        if (NearestIn(problem.Schema, around, key) is { } nearest)
        {
            var finding = report.AtKey(field, $"{message}; did you mean {nearest}?").Suggest(nearest);
            if (field.IsPresent)
                finding.OfferFix("Use the name that the API knows", () => [NodeEdit.Move(manifest, field, around[nearest])]);
        }
        else if (FieldPlaces.Find(field, schemas.SchemaOf(manifest)!) is { } right)
        {
            report.AtKey(field, $"{message}; it belongs to {right}").Suggest($"move it to {right}");
        }
        else
        {
            report.AtKey(field, message);
        }
    }

    /// <summary>The known field that is not there yet and reads most like the unknown one.</summary>
    private static string? NearestIn(Schema schema, Field around, string key) =>
        schema.Properties.Keys.FirstOrDefault(name => string.Equals(name, key, StringComparison.OrdinalIgnoreCase) && around[name].IsAbsent)
        ?? (Spelling.Nearest(key, schema.Properties.Keys.OrderBy(static name => name, StringComparer.Ordinal)) is { } nearest && around[nearest].IsAbsent ? nearest : null);
}

using Plimsoll.Model;
using Plimsoll.Schemas;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Api;

/// <summary>PLM8009: a value outside the bounds, lengths, patterns and alternatives that its definition gives.</summary>
internal sealed class ValueOutOfBounds : SchemaRule
{
    public override RuleInfo Info { get; } = new("PLM8009", "value-out-of-bounds", Severity.Error)
    {
        Title = "A value is outside what the definition of its kind allows.",
        Why = "The API server refuses the object: a CustomResourceDefinition may limit numbers, lengths and patterns, and which fields go together.",
        IsRefused = true,
    };

    private protected override SchemaProblemKind Kind => SchemaProblemKind.ValueOutOfBounds;

    private protected override void Check(ManifestObject manifest, SchemaProblem problem, ObjectSchemas schemas, Report report) =>
        report.At(problem.Field, $"{SchemaPlace.Of(problem.Field, manifest)} {problem.Detail}");
}

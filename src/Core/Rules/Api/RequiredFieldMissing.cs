using Plimsoll.Model;
using Plimsoll.Schemas;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Api;

/// <summary>PLM8003: a field is missing without which the API refuses the object.</summary>
internal sealed class RequiredFieldMissing : SchemaRule
{
    public override RuleInfo Info { get; } = new("PLM8003", "required-field-missing", Severity.Error)
    {
        Title = "A required field is missing.",
        Why = "The API server refuses the object.",
        IsRefused = true,
    };

    /// <summary>Their objects are questions, answered and forgotten.</summary>
    private static readonly string[] Nameless = ["authentication.k8s.io", "authorization.k8s.io"];

    private protected override void CheckObject(ManifestObject manifest, ObjectSchemas schemas, Report report)
    {
        var name = manifest.Metadata["name"];
        if (schemas.SchemaOf(manifest)?.Properties.ContainsKey("metadata") != true || Nameless.Contains(manifest.Group) || manifest.Kind.EndsWith("List", StringComparison.Ordinal))
            return;
        if ((name.IsAbsent || name.Text is "") && manifest.Metadata["generateName"] is { IsAbsent: true } or { Text: "" } && (manifest.Metadata.IsAbsent || manifest.Metadata.Mapping is { Rest: null }))
            report.At(name, $"{manifest.Kind} has no name: metadata.name or metadata.generateName is required").Suggest("add metadata.name");
    }

    private protected override SchemaProblemKind Kind => SchemaProblemKind.MissingField;

    private protected override void Check(ManifestObject manifest, SchemaProblem problem, ObjectSchemas schemas, Report report)
    {
        var place = SchemaPlace.Of(problem.Field, manifest);
        // The templates' kind is known; old versions of the API only describe them as the objects that are made of them.
        if (problem.Field is { IsAbsent: true, Key: "apiVersion" or "kind" } && place.Path.Contains("volumeClaimTemplates["))
            return;
        report.At(problem.Field, problem.Field.IsAbsent ? $"{place.Owner} has no {place.Path}, which is required" : $"{place} is empty, but it is required")
            .Suggest($"add {problem.Field.Key}");
    }
}

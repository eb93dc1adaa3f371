using Plimsoll.Model;
using Plimsoll.Schemas;

namespace Plimsoll.Rules.Api;

/// <summary>A rule about one way of departing from the schema of a kind. An object is compared once for all of them.</summary>
public abstract class SchemaRule : ObjectRule
{
    private protected abstract SchemaProblemKind Kind { get; }

    protected sealed override void Check(ManifestObject manifest, Report report)
    {
        var schemas = report.Set.Index(static set => new ObjectSchemas(set));
        CheckObject(manifest, schemas, report);
        foreach (var problem in schemas.ProblemsOf(manifest))
        {
            if (problem.Kind == Kind && !SpecificRules.Speaks(problem, report))
                Check(manifest, problem, schemas, report);
        }
    }

    /// <summary>What the schema cannot say of an object as a whole.</summary>
    private protected virtual void CheckObject(ManifestObject manifest, ObjectSchemas schemas, Report report)
    {
    }

    private protected abstract void Check(ManifestObject manifest, SchemaProblem problem, ObjectSchemas schemas, Report report);
}

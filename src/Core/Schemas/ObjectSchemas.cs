using System.Collections.Concurrent;
using Plimsoll.Model;

namespace Plimsoll.Schemas;

/// <summary>
/// The schema of every object of a set, and where each departs from its own: found once, however many rules ask.
/// </summary>
internal sealed class ObjectSchemas(ManifestSet set)
{
    private readonly ConcurrentDictionary<ManifestObject, IReadOnlyList<SchemaProblem>> _problems = new();

    /// <summary>What a kind must be; null when nobody knows: neither Kubernetes nor a definition of the set has it.</summary>
    public Schema? SchemaOf(ManifestObject manifest) => BuiltInSchemas.Find(manifest.ApiVersion, manifest.Kind) is { } builtIn ? builtIn.Schema
        : set.Index(static set => new CustomResourceSchemas(set)).Find(manifest.ApiVersion, manifest.Kind)?.Schema;

    public IReadOnlyList<SchemaProblem> ProblemsOf(ManifestObject manifest) =>
        _problems.GetOrAdd(manifest, manifest => SchemaOf(manifest) is { } schema ? SchemaValidator.Validate(manifest.Root, schema) : []);
}

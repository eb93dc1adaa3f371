using Plimsoll.Model;

namespace Plimsoll.Schemas;

/// <summary>What a custom resource's definition says beyond types, in the vocabulary of OpenAPI. All of it is optional.</summary>
public sealed record SchemaConstraints
{
    public decimal? Minimum { get; init; }

    public bool ExcludesMinimum { get; init; }

    public decimal? Maximum { get; init; }

    public bool ExcludesMaximum { get; init; }

    public decimal? MultipleOf { get; init; }

    /// <summary>In characters.</summary>
    public long? MinLength { get; init; }

    /// <summary>In characters.</summary>
    public long? MaxLength { get; init; }

    /// <summary>Must match somewhere in the text; null also for expressions that cannot be judged here.</summary>
    public SchemaPattern? Pattern { get; init; }

    public long? MinItems { get; init; }

    public long? MaxItems { get; init; }

    public bool UniqueItems { get; init; }

    public long? MinProperties { get; init; }

    public long? MaxProperties { get; init; }

    /// <summary>The only values that it may have.</summary>
    public IReadOnlyList<Node> Values { get; init; } = [];

    /// <summary>Fields that must be there: in alternatives only, since those of the schema itself are its properties' business.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>What fields must be besides: in alternatives only.</summary>
    public IReadOnlyDictionary<string, SchemaConstraints>? Properties { get; init; }

    /// <summary>What items must be besides: in alternatives only.</summary>
    public SchemaConstraints? Items { get; init; }

    public IReadOnlyList<SchemaConstraints> AllOf { get; init; } = [];

    public IReadOnlyList<SchemaConstraints> AnyOf { get; init; } = [];

    public IReadOnlyList<SchemaConstraints> OneOf { get; init; } = [];

    public SchemaConstraints? Not { get; init; }
}

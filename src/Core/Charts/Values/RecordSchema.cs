namespace Plimsoll.Charts.Values;

/// <summary>A record, or a class of properties: a map with known keys.</summary>
/// <param name="TypeName">The full name of the C# type.</param>
/// <param name="Properties">In the order of the source.</param>
internal sealed record RecordSchema(string TypeName, IReadOnlyList<ValueProperty> Properties) : ValueSchema
{
    /// <summary>
    /// Whether it stands in a list or in a dictionary, or is null by default: there Helm fills in no defaults, and what a user leaves
    /// out is absent in the template. In C# it then has the default of the record.
    /// </summary>
    public bool IsItem { get; init; }

    /// <summary>Whether it is a model of KubernetesClient, in which what is null is not written.</summary>
    public bool IsModel { get; init; }

    /// <summary>Whether it may have more keys than these: it holds values of a chart from a repository.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether it holds the values of another chart of the project, which this one depends on.</summary>
    public bool IsSection { get; init; }

    public override bool ExcludesEmpty => Properties.Any(IsDemanded);

    /// <summary>The value that a C# property holds; null for a property that is computed.</summary>
    /// <param name="member">The name of the property in C#.</param>
    public ValueProperty? Find(string member) => Properties.FirstOrDefault(property => property.Member == member);

    /// <summary>Whether a values file in which a property is absent, or null, is refused.</summary>
    public bool IsDemanded(ValueProperty property) => !property.Schema.IsNullable && !IsModel && !IsOpen && (!IsItem || property.IsRequired);
}

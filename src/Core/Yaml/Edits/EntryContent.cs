namespace Plimsoll.Yaml.Edits;

/// <summary>An entry or item as text that goes into a collection.</summary>
internal abstract class EntryContent
{
    /// <summary>Its lines in a block collection, without the indentation of the first and without the last line end.</summary>
    /// <param name="column">Of the entry.</param>
    /// <param name="plan">Takes the refusal when it cannot be written there.</param>
    public abstract string InBlock(int column, EditPlan plan);

    /// <summary>Its text in a flow collection.</summary>
    /// <param name="layout">Of the collection.</param>
    /// <param name="strings">The quotes that are usual there.</param>
    /// <param name="margin">The blanks before the line that it stands on.</param>
    /// <param name="plan">Takes the refusal when it cannot be written there.</param>
    public abstract string InFlow(FlowLayout layout, StringStyle strings, string margin, EditPlan plan);

    /// <summary>Ends with a block scalar, whose value has the line end behind it.</summary>
    public abstract bool NeedsLineEnd { get; }

    /// <summary>Ends with a block scalar that would take blank lines behind it for its own.</summary>
    public virtual bool KeepsBlankLines => false;
}

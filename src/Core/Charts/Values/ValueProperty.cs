using Plimsoll.Model;

namespace Plimsoll.Charts.Values;

/// <summary>One value of a chart.</summary>
/// <param name="Member">The name of the property in C#.</param>
/// <param name="Name">Its key in values files.</param>
/// <param name="Schema">What it may be.</param>
internal sealed record ValueProperty(string Member, string Name, ValueSchema Schema)
{
    /// <summary>The summary of the property's documentation, in one line; empty for none.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Whether C# demands that whoever makes the record sets it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>
    /// What it is in a record of its type that sets nothing; null where that is null or not known. A record that holds this one may
    /// have another default for it.
    /// </summary>
    public Node? Default { get; init; }
}

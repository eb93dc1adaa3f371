using Plimsoll.Import.Models;

namespace Plimsoll.Import.Kinds;

/// <summary>A place in the objects of a kind, and what is known of what stands there before looking at it.</summary>
/// <param name="Key">The field; of items and values of maps, the field that holds these.</param>
/// <param name="Path">From the object, for people.</param>
/// <param name="Parent">What the class that has the field is called.</param>
/// <param name="Model">What a model of Kubernetes' own kinds has here; null when there is none.</param>
/// <param name="Schema">What a CRD says; null when there is none.</param>
internal sealed record Place(string Key, string Path, string Parent, ModelType? Model, Schema? Schema)
{
    /// <summary>Whether it is an item of a list, or a value of a map.</summary>
    public bool IsElement { get; init; }

    /// <summary>Whether the object itself has the field.</summary>
    public bool IsOfRoot { get; init; }

    public Place Element(ModelType? model, Schema? schema) => this with { Path = Path + "[]", Model = model, Schema = schema, IsElement = true, IsOfRoot = false };
}

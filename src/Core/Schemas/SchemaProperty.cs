namespace Plimsoll.Schemas;

/// <summary>A field of an object's schema.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Schema">What its value must be.</param>
/// <param name="IsRequired">The API refuses an object without it.</param>
public sealed record SchemaProperty(string Name, Schema Schema, bool IsRequired);

namespace Plimsoll.Import.Kinds;

/// <summary>What a CustomResourceDefinition says of a kind.</summary>
/// <param name="Schema">Of the whole object.</param>
/// <param name="Plural">The plural of the kind, in lower case.</param>
internal sealed record CustomResource(Schema Schema, string? Plural);

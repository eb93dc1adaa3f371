namespace Plimsoll.Schemas;

/// <summary>What a CustomResourceDefinition says of one version.</summary>
/// <param name="Schema">Null when it says nothing of the fields.</param>
/// <param name="IsDeprecated">It asks to be used no longer.</param>
/// <param name="IsServed">The API server takes objects of it.</param>
internal sealed record CustomResourceVersion(Schema? Schema, bool IsDeprecated, bool IsServed);

namespace Plimsoll.Parity.Schemas;

/// <param name="Type">In the notation of <c>schemas.txt</c>.</param>
internal sealed record SchemaField(string Key, bool IsRequired, string Type);

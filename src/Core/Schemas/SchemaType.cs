namespace Plimsoll.Schemas;

/// <summary>What a value must be.</summary>
public enum SchemaType
{
    /// <summary>Anything: nothing is said about it.</summary>
    Any,

    /// <summary>A mapping with known fields.</summary>
    Object,

    /// <summary>A mapping from texts to values that are all alike.</summary>
    Map,

    Array,

    String,

    Boolean,

    /// <summary>A whole number between <see cref="int.MinValue"/> and <see cref="int.MaxValue"/>.</summary>
    Int32,

    /// <summary>A whole number between <see cref="long.MinValue"/> and <see cref="long.MaxValue"/>.</summary>
    Int64,

    Number,

    /// <summary>A resource quantity, as text or number.</summary>
    Quantity,

    /// <summary>A whole number or a text, such as a port's number or name.</summary>
    IntOrString,

    /// <summary>A point in time by RFC 3339.</summary>
    Time,

    /// <summary>Bytes in base64.</summary>
    Bytes,
}

namespace Plimsoll.Import.Models;

/// <summary>What a property of a model holds, as far as writing a value of it goes.</summary>
internal enum ModelTypeKind
{
    String,
    Integer,
    Long,
    Number,
    Boolean,
    Time,
    Bytes,
    IntOrString,
    Quantity,
    Any,
    List,
    Map,
    Class,
}

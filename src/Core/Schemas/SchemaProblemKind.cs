namespace Plimsoll.Schemas;

/// <summary>How a value departs from its schema.</summary>
internal enum SchemaProblemKind
{
    UnknownField,
    WrongType,
    MissingField,
    ValueOutsideSet,
    ValueOutOfBounds,
}

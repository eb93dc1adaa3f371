namespace Plimsoll.Charts.Templates;

/// <summary>What C# says that an expression's value is, which decides how Helm must print it.</summary>
public enum TemplateType
{
    /// <summary>Not known, or a structure of several kinds.</summary>
    Any,
    String,
    Boolean,

    /// <summary>An integer of at most 32 bits.</summary>
    Integer,

    /// <summary>An integer of 64 bits, of which values can have 53.</summary>
    LongInteger,

    /// <summary>A number with a fraction.</summary>
    Number,

    /// <summary>An integer, or a string that is none: <c>80</c>, <c>http</c>, <c>25%</c>.</summary>
    IntegerOrString,
    List,
    Map,
}

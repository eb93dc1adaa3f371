namespace Plimsoll.Yaml;

/// <summary>Which strings of several lines become block scalars; the others are quoted.</summary>
internal enum BlockScalarUse
{
    /// <summary>All that a block can hold.</summary>
    Always,

    /// <summary>Not those that end with blank lines: their value would depend on what follows them in the text.</summary>
    WhereClosed,

    Never,
}
